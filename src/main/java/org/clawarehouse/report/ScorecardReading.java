package org.clawarehouse.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;

/** The statements behind {@link Scorecard}. */
final class ScorecardReading {

    /** Enough months to know how much a figure usually moves; the page shows thirteen of them. */
    static final int HISTORY_MONTHS = 37;

    private final Session session;
    private final String authorityCode;
    private final YearMonth month;
    private final ScorecardVersions versions;

    ScorecardReading(Session session, String authorityCode, YearMonth month, Edition edition) {
        this.session = session;
        this.authorityCode = authorityCode;
        this.month = month;
        this.versions = new ScorecardVersions(session, authorityCode, month, edition);
    }

    ScorecardData read() {
        Map<String, List<ScorecardRow>> series = rows();
        series.values().removeIf(rows -> !rows.get(rows.size() - 1).figure().month().equals(month));
        List<YearMonth> held = heldMonths();
        if (series.isEmpty()) {
            throw noFigures(held);
        }
        series.replaceAll((code, rows) -> versions.beside(rows));
        CardDeck deck = new CardDeck(month, definitions(), reasons(), versions.restated());
        return new ScorecardData(authority(), month, versions.edition(), deck.themes(series.values()), held.get(0),
                CardDeck.latestComputation(series.values()));
    }

    private Map<String, List<ScorecardRow>> rows() {
        return session.query("select " + ScorecardRow.COLUMNS + """
                 from mart.rpt_scorecard
                where authority_code = ? and month between ? and ? and %s
                order by sort_order, indicator_code collate "C", month""".formatted(versions.chosen()), ScorecardRow::of,
                authorityCode, versions.firstMonth().atEndOfMonth(), month.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(ScorecardRow::code, LinkedHashMap::new,
                        Collectors.toCollection(ArrayList::new)));
    }

    private Map<String, Indicator> definitions() {
        return session.query("""
                select indicator_code, title, theme, why, definition, basis, kind, unit, polarity, decimals, needs,
                       sort_order
                  from mart.dim_indicator
                 where indicator_key > 0""", row -> new Indicator(row.getString(1), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                row.getString(9), row.getInt(10), row.getString(11), row.getInt(12))).stream()
                .collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    private Map<String, Map<String, Long>> reasons() {
        Map<String, Map<String, Long>> reasons = new LinkedHashMap<>();
        session.query("""
                select indicator_code, reason, count(*)
                  from mart.rpt_indicator_evidence
                 where authority_code = ? and month = ? and %s and subject_type <> 'AUTHORITY'
                 group by indicator_code, reason
                 order by indicator_code, count(*) desc, reason""".formatted(versions.chosen()), row -> reasons
                        .computeIfAbsent(row.getString(1), code -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getLong(3)), authorityCode, month.atEndOfMonth());
        return reasons;
    }

    private Authority authority() {
        return session.query("select authority_name, region_name from mart.dim_authority where authority_code = ?",
                row -> new Authority(authorityCode, row.getString(1), row.getString(2)), authorityCode).stream()
                .findFirst().orElse(new Authority(authorityCode, authorityCode, null));
    }

    /** Returns the first and the last month that has figures, or nothing. */
    private List<YearMonth> heldMonths() {
        return session.query("""
                select unnest(array[min(month), max(month)])
                  from mart.rpt_scorecard
                 where authority_code = ? and is_current_version""", row -> row.getObject(1, LocalDate.class),
                authorityCode).stream().filter(Objects::nonNull).map(YearMonth::from).toList();
    }

    private StopException noFigures(List<YearMonth> held) {
        return new StopException(ExitCode.USAGE, "no figures of " + month + " for authority " + authorityCode,
                held.isEmpty() ? "a month that nightly has computed; there is none yet: run nightly first"
                        : "a month from " + held.get(0) + " to " + held.get(1));
    }
}
