package org.clawarehouse.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.sql.Session;

/** Which version of each figure a scorecard shows, and which months have more than one. */
final class ScorecardVersions {

    private static final String CHOSEN = "(indicator_code, month, version_no) in (select indicator_code, month, version_no from chosen_version)";
    private static final YearMonth BEGINNING = YearMonth.of(1900, 1);

    private static final String RESTATED = """
            with restated as (
                select indicator_code, month, (array_agg(value order by version_no))[1] as first_value,
                    (array_agg(value order by version_no desc))[1] as last_value, max(computed_at) filter (where is_current_version) as computed_at,
                    max(version_no) as versions, count(distinct (numerator, denominator, value)) > 1 as is_another
                from mart.rpt_scorecard
                where authority_code = ? and month between ? and ?
                group by indicator_code, month
                having max(version_no) > 1
            )
            select indicator_code, month, first_value, last_value, computed_at
            from restated
            where is_another or exists (
                select from mart.rpt_indicator_evidence as evidence
                where evidence.authority_code = ? and evidence.indicator_code = restated.indicator_code and evidence.month = restated.month
                    and (numerator <> 0 or denominator <> 0)
                group by subject_type, subject_key
                having count(*) < restated.versions or count(distinct (numerator, denominator)) > 1)
            order by indicator_code, month""";

    private final Session session;
    private final String authorityCode;
    private final YearMonth month;
    private final Edition edition;

    ScorecardVersions(Session session, String authorityCode, YearMonth month, Edition edition) {
        this.session = session;
        this.authorityCode = authorityCode;
        this.month = month;
        this.edition = edition;
        if (edition == Edition.REPORTED) {
            choose();
        }
    }

    Edition edition() {
        return edition;
    }

    /** Returns the condition that a row is of a version shown. */
    String chosen() {
        return edition == Edition.KNOWN ? "is_current_version" : CHOSEN;
    }

    /** Version 1 of the month; of earlier months the version in force when that was computed. */
    private void choose() {
        session.execute("drop table if exists pg_temp.chosen_version");
        session.execute("create temporary table chosen_version (indicator_code varchar, month date, version_no integer) on commit drop");
        session.execute("""
                insert into chosen_version
                with published as (
                    select max(run_no) as run_no from mart.rpt_scorecard where authority_code = ? and month = ? and version_no = 1
                )
                select indicator_code, month, case when month = ? then 1
                    else coalesce(max(version_no) filter (where rpt_scorecard.run_no <= published.run_no), 1) end
                from mart.rpt_scorecard
                cross join published
                where authority_code = ? and month <= ?
                group by indicator_code, month""", authorityCode, month.atEndOfMonth(), month.atEndOfMonth(), authorityCode,
                month.atEndOfMonth());
    }

    /** The highest value is read from every month, unless the warehouse knows it already. */
    YearMonth firstMonth() {
        return edition == Edition.KNOWN ? month.minusMonths(ScorecardReading.HISTORY_MONTHS - 1L) : BEGINNING;
    }

    /** Returns the rows of an indicator; what was reported is compared with what was reported. */
    List<ScorecardRow> beside(List<ScorecardRow> rows) {
        if (edition == Edition.KNOWN) {
            return rows;
        }
        Map<YearMonth, BigDecimal> values = new LinkedHashMap<>();
        rows.forEach(row -> values.put(row.figure().month(), row.figure().value()));
        Peak peak = rows.stream().map(ScorecardRow::figure).filter(Figure::hasValue).map(figure -> new Peak(figure.value(), figure.month()))
                .reduce((one, next) -> next.value().compareTo(one.value()) > 0 ? next : one).orElse(null);
        List<ScorecardRow> beside = new ArrayList<>(rows);
        beside.set(rows.size() - 1, rows.get(rows.size() - 1).beside(values.get(month.minusMonths(1)), values.get(month.minusYears(1)), peak));
        return beside;
    }

    /**
     * Returns the months shown whose figure is another than it was, oldest first, by indicator. A version that differs only in children
     * who were looked at and do not count restates nothing.
     */
    Map<String, List<Restated>> restated() {
        Map<String, List<Restated>> restated = new LinkedHashMap<>();
        session.query(RESTATED, row -> restated.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(new Restated(YearMonth.from(row.getObject(2, LocalDate.class)), row.getBigDecimal(3), row.getBigDecimal(4),
                                row.getObject(5, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())),
                authorityCode, month.minusMonths(CardDeck.MONTHS - 1L).atEndOfMonth(), month.atEndOfMonth(), authorityCode);
        return restated;
    }
}
