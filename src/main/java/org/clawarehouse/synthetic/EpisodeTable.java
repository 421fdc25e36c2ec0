package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.List;

/** {@code ssda903/episodes}: the whole history the case system holds. */
final class EpisodeTable {

    static final String HEADINGS =
            "CHILD, DECOM, RNE, LS, CIN, PLACE, PLACE_PROVIDER, DEC, REC, REASON_PLACE_CHANGE, HOME_POST, PL_POST, URN";

    private static final String CONTINUES = "X1";
    private static final List<String> WITHOUT_URN = List.of("P1", "P2", "P3", "R1", "R2", "R5", "H5", "Z1");

    private final Table table;
    private final Blemishes blemishes;

    private EpisodeTable(LocalDate last, long seed) {
        this.table = new Table("episodes", HEADINGS, last);
        this.blemishes = new Blemishes(table, seed);
    }

    static Table of(List<Child> children, LocalDate last, long seed) {
        EpisodeTable episodes = new EpisodeTable(last, seed);
        children.forEach(child -> child.periods.forEach(episodes::add));
        return episodes.table;
    }

    private void add(Period period) {
        List<Episode> episodes = Episode.of(period);
        for (int i = 0; i < episodes.size(); i++) {
            Episode next = i + 1 < episodes.size() ? episodes.get(i + 1) : null;
            String[] cells = cells(episodes.get(i), next);
            blemishes.spoil(cells, episodes.get(i), next);
            table.add(episodes.get(i).start(), cells);
        }
    }

    private String[] cells(Episode episode, Episode next) {
        Period period = episode.period();
        LocalDate end = next == null ? period.end : next.start();
        String reason = next == null ? period.reason : CONTINUES;
        String moved = next == null ? "" : episode.reasonChanged(next);
        return new String[] {period.child.id, table.date(episode.start()), episode.rne(), episode.legal(), period.need,
                episode.place(), provider(episode), table.date(end), table.when(end, reason), table.when(end, moved),
                home(period.child), postcode(episode), urn(episode)};
    }

    private static String provider(Episode episode) {
        return episode.isTemporary() ? "" : episode.stay().provider;
    }

    /** The home of a child who came alone from abroad is seldom known. */
    private static String home(Child child) {
        return child.unaccompanied && child.number % 2 == 0 ? "" : child.home.text();
    }

    private static String postcode(Episode episode) {
        return episode.isTemporary() ? episode.interlude().postcode() : episode.stay().site.postcode().text();
    }

    private static String urn(Episode episode) {
        boolean without = episode.isTemporary() || WITHOUT_URN.contains(episode.place());
        return without ? "" : episode.stay().site.urn();
    }
}
