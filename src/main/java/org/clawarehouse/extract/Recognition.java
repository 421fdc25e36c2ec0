package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clawarehouse.run.Place;

/** Finds the table of which a file holds rows, by its headings ({@code domain/rulings.md} 1.4). */
final class Recognition {

    private final InboxFile file;
    private final String sheet;
    private final Contracts contracts;

    Recognition(InboxFile file, String sheet, Contracts contracts) {
        this.file = file;
        this.sheet = sheet;
        this.contracts = contracts;
    }

    /** Returns the best match among these rows, or nothing when no table has all its required headings in one of them. */
    Optional<Match> match(List<HeadRow> head) {
        List<Match> matches = new ArrayList<>();
        for (Layout layout : layouts()) {
            head.stream().filter(row -> layout.search().mayBeComplete(row.normal())).map(row -> Match.of(layout, row, file))
                    .filter(Match::isComplete).findFirst().ifPresent(matches::add);
        }
        if (matches.isEmpty()) {
            return headless(head);
        }
        matches.sort(Match.BEST_FIRST);
        Match first = matches.get(0);
        List<Match> equals = new FilterChoice(head)
                .among(matches.stream().filter(m -> Match.BEST_FIRST.compare(m, first) == 0).toList());
        Match best = equals.get(0);
        refuseTie(best, equals);
        refuseRepeated(best);
        refuseUnknown(best);
        return Optional.of(best.among(head));
    }

    /** Layouts of the year of the return; a full extract has those of the newest. */
    private List<Layout> layouts() {
        int year = file.returnYear() == null ? Integer.MAX_VALUE : file.returnYear();
        return contracts.layouts().stream().filter(l -> l.mayHold(file))
                .map(l -> contracts.layout(l.contract().table(), year)).toList();
    }

    private void refuseTie(Match best, List<Match> equals) {
        Set<String> tables = equals.stream().map(m -> m.contract().table()).collect(Collectors.toCollection(TreeSet::new));
        if (tables.size() > 1) {
            throw Refusal.unusable(place(best), "AMBIGUOUS_TABLE", "the headings of " + String.join(" and ", tables),
                    "the file in the folder of the one table it holds");
        }
    }

    private void refuseRepeated(Match best) {
        for (Column column : best.binding().repeated()) {
            if (column.required()) {
                throw Refusal.unusable(new Place(file.name(), sheet, best.row().line(), column.heading()), "DUPLICATE_HEADING",
                        "the heading more than once", "it once; remove or rename the other column");
            }
        }
    }

    private void refuseUnknown(Match best) {
        List<String> unknown = best.binding().unknown();
        if (best.layout().closed() && !unknown.isEmpty()) {
            String heading = unknown.get(0);
            String nearest = Headings.nearest(heading, best.contract().columns().stream().map(Column::heading).toList());
            throw Refusal.unusable(place(best), "UNKNOWN_HEADING", "the heading " + Headings.printable(heading)
                    + ", which no known edition of " + best.contract().table() + " has (nearest: " + nearest + ")",
                    "the headings of jobs/extracts; a new edition needs its renamed column added there as an alias");
        }
    }

    private Optional<Match> headless(List<HeadRow> head) {
        return layouts().stream().filter(l -> !l.headless().isEmpty()).filter(l -> looksLike(l, head))
                .map(l -> Match.headless(l, file)).findFirst();
    }

    private static boolean looksLike(Layout layout, List<HeadRow> head) {
        List<Pattern> shapes = List.copyOf(layout.headless().values());
        long alike = head.stream().filter(row -> alike(shapes, row.cells())).count();
        return alike > 0 && alike * 10 >= head.size() * 7L;
    }

    private static boolean alike(List<Pattern> shapes, List<String> cells) {
        for (int i = 0; i < shapes.size(); i++) {
            if (cells.size() != shapes.size() || !shapes.get(i).matcher(cells.get(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Stops a file that is clearly meant to be a table and lacks required headings; does nothing for a stranger. */
    void refuseNearMiss(List<HeadRow> head) {
        nearest(head).filter(near -> near.isMeant(file)).ifPresent(near -> {
            List<Column> missing = near.missing();
            String heading = missing.get(0).heading();
            throw Refusal.unusable(place(near), "MISSING_HEADING",
                    "no heading " + missing.stream().map(Column::heading).collect(Collectors.joining(", "))
                            + (near.hits() == 0 ? "" : " (nearest to " + heading + ": " + renamed(heading, near) + ")"),
                    "the headings " + near.layout().required().stream().map(Column::heading)
                            .collect(Collectors.joining(", ")) + " of " + near.contract().table());
        });
    }

    /**
     * A heading that has a column of its own is not the missing one by another name. One that is nothing like it is named in
     * published files alone: in an authority's own it may be anything, even a row of data.
     */
    private static String renamed(String heading, Match near) {
        List<String> unknown = near.binding().unknown();
        String nearest = Headings.nearest(heading, unknown.isEmpty() ? near.row().cells() : unknown);
        boolean told = nearest != null && (near.contract().shared() || Headings.alike(heading, nearest)
                || Headings.extended(heading, nearest) && near.binding().isAmongOwn(nearest));
        return told ? Headings.printable(nearest) : "none";
    }

    /** Returns the table that a file comes nearest to: the one its name names, else the most of the required headings. */
    Optional<Match> nearest(List<HeadRow> head) {
        List<Match> matches = new ArrayList<>();
        for (Layout layout : layouts()) {
            head.stream().map(row -> Match.of(layout, row, file))
                    .max(Comparator.comparingInt(Match::hits)).ifPresent(matches::add);
        }
        return matches.stream().max(Comparator.comparing((Match m) -> m.isMeant(file)).thenComparing(Match::share)
                .thenComparing(m -> m.isNamed(file)));
    }

    private Place place(Match match) {
        return new Place(file.name(), sheet, match.row() == null || match.hits() == 0 ? 0 : match.row().line(), null);
    }
}
