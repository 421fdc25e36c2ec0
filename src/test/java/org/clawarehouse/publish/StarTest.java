package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What makes the star readable for BI tools, one property a test. */
class StarTest {

    /** Columns of the star that hold an instant, for people who ask when a figure came about. */
    private static final List<String> INSTANTS = List.of("fact_indicator.computed_at", "rpt_restatement.computed_at", "rpt_scorecard.computed_at");

    private static StarFixture star;

    @BeforeAll
    static void buildTheStar() throws SQLException {
        star = new StarFixture().given("""
                update conform.as_at set as_at_date = '2021-07-15';
                insert into conform.child values (7, 'E06000002', '2010-05-01', '2028-05-01', 'F', null, false, null, true);
                insert into conform.episode (child_key, start_date, authority_code, reason_new_episode_code, period_start_date,
                    spell_start_date, is_temporary, placement_group_code, distance_status)
                values (7, '2015-06-10', 'E06000002', 'S', '2015-06-10', '2015-06-10', false, 'UNKNOWN', 'UNKNOWN')""").built();
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(star.rows("""
                select relname from pg_class t
                where relnamespace = 'mart'::regnamespace and relkind = 'r'
                and not exists (select from pg_constraint where conrelid = t.oid and contype = 'p')""")).isEmpty();
        assertThat(star.rows("select count(*) > 25 from pg_class where relnamespace = 'mart'::regnamespace and relkind = 'r'"))
                .containsExactly("t");
    }

    @Test
    void everyKeyPointsAtTheDimensionItIsNamedAfter() {
        assertThat(star.rows("""
                select a.attrelid::regclass || '.' || a.attname
                from pg_attribute a
                join pg_class t on t.oid = a.attrelid and t.relkind = 'r' and t.relname like 'fact%' and t.relnamespace = 'mart'::regnamespace
                where a.attname like '%_key' and not exists (
                    select from pg_constraint f
                    join pg_attribute k on k.attrelid = f.confrelid and k.attnum = f.confkey[1]
                    where f.contype = 'f' and f.conrelid = a.attrelid and f.conkey = array[a.attnum]
                    and (a.attname = k.attname or a.attname like '%\\_' || k.attname))"""))
                .as("subject_key alone points nowhere: what it is the key of depends on subject_type")
                .containsExactlyInAnyOrder("mart.fact_indicator_child.subject_key", "mart.fact_drift_subject.subject_key");
    }

    @Test
    void everyForeignKeyIsIndexed() {
        assertThat(star.rows("""
                select f.conrelid::regclass || '.' || f.conname from pg_constraint f
                where f.contype = 'f' and f.connamespace = 'mart'::regnamespace
                and not exists (select from pg_index i where i.indrelid = f.conrelid and i.indkey[0] = f.conkey[1])""")).isEmpty();
    }

    @Test
    void onlyDatesMayHaveNoKey() {
        assertThat(star.rows("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'mart' and table_name like 'fact%' and column_name like '%\\_key' and is_nullable = 'YES'
                and column_name not like '%date_key'""")).isEmpty();
    }

    @Test
    void everyTableViewAndColumnIsExplained() {
        assertThat(star.rows("""
                select t.relname from pg_class t
                where t.relnamespace in ('mart'::regnamespace, 'identity'::regnamespace) and t.relkind in ('r', 'v')
                and coalesce(obj_description(t.oid, 'pg_class'), '') = ''""")).isEmpty();
        assertThat(star.rows("""
                select t.relname || '.' || a.attname from pg_class t
                join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                where t.relnamespace in ('mart'::regnamespace, 'identity'::regnamespace) and t.relkind in ('r', 'v')
                and coalesce(col_description(t.oid, a.attnum), '') = ''""")).isEmpty();
    }

    @Test
    void everyFactSaysWhatARowIs() {
        assertThat(star.rows("""
                select relname from pg_class where relnamespace = 'mart'::regnamespace and relkind in ('r', 'v')
                and (relname like 'fact%' or relname like 'rpt%') and obj_description(oid, 'pg_class') not like 'One row per %'""")).isEmpty();
    }

    @Test
    void everyColumnHasATypeThatBiToolsReadAsItIs() {
        assertThat(star.rows("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'mart' and not case data_type
                    when 'character varying' then character_maximum_length is not null
                    when 'numeric' then numeric_precision is not null
                    else data_type in ('integer', 'smallint', 'date', 'boolean') end""")).containsExactlyInAnyOrderElementsOf(INSTANTS);
    }

    @Test
    void noNameMakesMetabaseTakeAColumnForSomethingElse() {
        assertThat(star.rows("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'mart' and (
                    data_type = 'numeric' and column_name ~ '(percent|share|rate$|cost|discount|income)'
                    or data_type in ('integer', 'smallint') and column_name ~ '(count$|number|quantity|^num_)'
                    or column_name ~ '(source|score|rating)')""")).isEmpty();
    }

    @Test
    void nothingInTheStarNamesAChild() {
        assertThat(star.rows("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'mart' and column_name ~ '(child_id|birth_date|birthday|dob|postcode|upn|surname|forename)'""")).isEmpty();
        assertThat(star.rows("select birth_month from mart.dim_child where child_key = 7")).containsExactly("2010-05");
    }

    @Test
    void theCalendarIsWholeFinancialYearsFromTheFirstEpisodeToAYearAfterTheExtract() {
        assertThat(star.rows("select min(date), max(date), count(*), count(distinct date) from mart.dim_date"))
                .as("2015/16 to 2022/23: eight years, two of them leap years")
                .containsExactly("2015-04-01 2023-03-31 2922 2922");
        assertThat(star.rows("""
                select date_key, day_name, month_label, financial_year, financial_period, financial_quarter, reporting_year, month_end_date
                from mart.dim_date where date in ('2020-02-29', '2021-05-31', '2021-03-31') order by date""")).containsExactly(
                "20200229 Saturday 2020-02 2019/20 11 4 2020 2020-02-29",
                "20210331 Wednesday 2021-03 2020/21 12 4 2021 2021-03-31",
                "20210531 Monday 2021-05 2021/22 2 1 2022 2021-05-31");
    }

    @Test
    void everyOtherDimensionHasMembersForUnknownNotApplicableAndWithheld() {
        List<String> dimensions = star.rows("""
                select relname from pg_class where relnamespace = 'mart'::regnamespace and relname like 'dim%' and relkind = 'r'
                and relname <> 'dim_date'""");
        assertThat(dimensions).contains("dim_child", "dim_authority").hasSizeGreaterThan(12);
        for (String dimension : dimensions) {
            String key = dimension.substring("dim_".length()) + "_key";
            assertThat(star.rows("select " + key + " from mart." + dimension + " where " + key + " < 0 order by 1 desc"))
                    .as(dimension).containsExactly("-1", "-2", "-3");
        }
    }

    @Test
    void aMemberOfWhichNothingIsKnownIsCountedAllTheSame() {
        assertThat(star.rows("select child_key, legal_status_key, provider_key, episode_end_reason_key, end_date_key from mart.fact_episode"))
                .as("blank codes are unknown, an open episode has no end reason").containsExactly("7 -1 -1 -2 null");
    }
}
