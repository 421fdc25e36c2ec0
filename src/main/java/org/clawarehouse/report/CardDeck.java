package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Turns rows into cards: thirteen months each, variants under their parents, grouped by theme. */
final class CardDeck {

    static final int MONTHS = 13;

    private final YearMonth month;
    private final Map<String, Indicator> definitions;
    private final Map<String, Map<String, Long>> reasons;
    private final Map<String, List<Restated>> restated;

    CardDeck(YearMonth month, Map<String, Indicator> definitions, Map<String, Map<String, Long>> reasons,
            Map<String, List<Restated>> restated) {
        this.month = month;
        this.definitions = definitions;
        this.reasons = reasons;
        this.restated = restated;
    }

    /** Returns the themes in the order of their first indicator, the leadership's own last; each series is one indicator, oldest month first. */
    List<Theme> themes(Collection<List<ScorecardRow>> series) {
        Map<String, List<Card>> families = series.stream().map(this::card).collect(Collectors.groupingBy(
                card -> card.indicator().family(), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<Card>> themes = families.entrySet().stream()
                .map(family -> family(family.getKey(), family.getValue()))
                .sorted(Comparator.comparingInt((Card card) -> card.indicator().order())
                        .thenComparing(card -> card.indicator().code(), CardDeck::byNumber))
                .collect(Collectors.groupingBy(card -> Theme.nameOf(card.indicator().theme()), LinkedHashMap::new,
                        Collectors.toList()));
        return themes.entrySet().stream().map(theme -> new Theme(theme.getKey(), theme.getValue()))
                .sorted(Comparator.comparing(Theme::isLeadership)).toList();
    }

    static Instant latestComputation(Collection<List<ScorecardRow>> series) {
        return series.stream().map(rows -> rows.get(rows.size() - 1).computedAt())
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** Compares codes as people count, so that CP9 comes before CP10A. */
    static int byNumber(String one, String other) {
        Function<String, String> padded = code -> code.replaceAll("\\d+", "000000$0").replaceAll("0*(\\d{6})", "$1");
        return padded.apply(one).compareTo(padded.apply(other));
    }

    private Card family(String code, List<Card> members) {
        List<Card> variants = members.stream().filter(card -> card.indicator().isVariant()).toList();
        return members.stream().filter(card -> !card.indicator().isVariant()).findFirst()
                .map(parent -> parent.withVariants(variants))
                .orElseGet(() -> variants.size() == 1 ? variants.get(0)
                        : Card.ofFamily(heading(code, variants.get(0).indicator()), variants));
    }

    /** Members are called "family: member". */
    private Indicator heading(String code, Indicator member) {
        Indicator known = definitions.get(code);
        return known != null ? known : new Indicator(code, member.title().split(": ")[0], member.theme(), "", "", "", "", "",
                "none", 0, "", member.order());
    }

    private Card card(List<ScorecardRow> rows) {
        ScorecardRow last = rows.get(rows.size() - 1);
        Map<YearMonth, Figure> byMonth = new LinkedHashMap<>();
        rows.forEach(row -> byMonth.put(row.figure().month(), row.figure()));
        return new Card(definitions.get(last.code()), last.versionNo(), figures(byMonth), history(byMonth),
                last.previous(), last.yearAgo(), last.peak(), last.comparators(), marks(rows),
                reasons.getOrDefault(last.code(), Map.of()), List.of());
    }

    private Marks marks(List<ScorecardRow> rows) {
        Map<YearMonth, ScorecardRow> byMonth = rows.stream()
                .collect(Collectors.toMap(row -> row.figure().month(), Function.identity()));
        List<ScorecardRow> shown = months().map(byMonth::get).toList();
        ScorecardRow last = rows.get(rows.size() - 1);
        return new Marks(published(shown), new Trajectory(shown.stream()
                .map(row -> row == null ? null : row.trajectory()).collect(Collectors.toCollection(ArrayList::new)),
                last.trajectoryEnd(), last.trajectoryTarget()), restated.getOrDefault(last.code(), List.of()));
    }

    /** What is older than the months is said in words alone: its day is not on the page. */
    private List<Comparators> published(List<ScorecardRow> shown) {
        return shown.stream().filter(Objects::nonNull).map(ScorecardRow::comparators)
                .filter(others -> !others.isEmpty()
                        && !YearMonth.from(others.date()).isBefore(month.minusMonths(MONTHS - 1L)))
                .distinct().toList();
    }

    private Stream<YearMonth> months() {
        return LongStream.rangeClosed(1, MONTHS).mapToObj(n -> month.minusMonths(MONTHS - n));
    }

    private List<Figure> figures(Map<YearMonth, Figure> byMonth) {
        return months()
                .map(m -> byMonth.getOrDefault(m, Figure.absent(m))).toList();
    }

    private List<BigDecimal> history(Map<YearMonth, Figure> byMonth) {
        List<BigDecimal> values = new ArrayList<>();
        for (long back = ScorecardReading.HISTORY_MONTHS - 1L; back >= 0; back--) {
            Figure figure = byMonth.get(month.minusMonths(back));
            values.add(figure == null ? null : figure.value());
        }
        return values;
    }
}
