package org.clawarehouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;

import org.clawarehouse.sql.SqlFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the two reader roles see of the warehouse, and what they do not. */
class StarReadersTest {

    private static StarFixture star;

    @BeforeAll
    static void buildTheStar() throws SQLException {
        star = new StarFixture().built();
    }

    @AfterAll
    static void close() throws SQLException {
        star.close();
    }

    @Test
    void powerBiFindsEveryRelationAsTheReaderRole() {
        List<String> defined = star.rows("""
                select (f.conrelid::regclass::varchar || '.' || a.attname || ' ' || f.confrelid::regclass) from pg_constraint f
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                where f.contype = 'f' and f.connamespace = 'mart'::regnamespace""");
        assertThat(as("bi_reader", """
                select 'mart.' || fk.table_name || '.' || fk.column_name || ' mart.' || pk.table_name
                from information_schema.referential_constraints r
                join information_schema.key_column_usage fk
                    on fk.constraint_schema = r.constraint_schema and fk.constraint_name = r.constraint_name
                join information_schema.key_column_usage pk
                    on pk.constraint_schema = r.unique_constraint_schema and pk.constraint_name = r.unique_constraint_name
                    and pk.ordinal_position = fk.position_in_unique_constraint"""))
                .containsExactlyInAnyOrderElementsOf(defined).hasSizeGreaterThan(60);
    }

    @Test
    void metabaseFindsEveryPrimaryKeyAsTheReaderRole() {
        assertThat(as("bi_reader", """
                select distinct c.table_name from information_schema.table_constraints c
                join information_schema.key_column_usage k using (constraint_schema, constraint_name)
                where c.constraint_type = 'PRIMARY KEY' and c.table_schema = 'mart'"""))
                .containsExactlyInAnyOrderElementsOf(star.rows(
                        "select relname from pg_class where relnamespace = 'mart'::regnamespace and relkind = 'r'"));
    }

    @Test
    void readersSeeTheStarAndNothingBehindIt() {
        assertThat(as("bi_reader", "select count(*) from mart.rpt_scorecard")).containsExactly("0");
        for (String hidden : List.of("identity.child", "identity.rpt_indicator_evidence", "conform.child", "measure.indicator", "run.run")) {
            assertThatThrownBy(() -> as("bi_reader", "select * from " + hidden)).as(hidden).extracting(e -> ((SqlFailure) e).state()).isEqualTo("42501");
        }
    }

    @Test
    void readersWriteAndMakeNothing() {
        for (String statement : List.of("insert into mart.dim_date (date_key) values (1)", "update mart.dim_child set sex_code = 'U'",
                "delete from mart.fact_indicator", "truncate mart.fact_indicator", "create table mart.own (a integer)", "create schema own")) {
            assertThatThrownBy(() -> as("bi_reader", statement)).as(statement).extracting(e -> ((SqlFailure) e).state()).isEqualTo("42501");
        }
    }

    @Test
    void theAnalystAloneReadsEvidenceWithIdentifiersButNotTheKeyMap() {
        assertThat(as("cla_analyst", "select count(*) from identity.rpt_indicator_evidence")).containsExactly("0");
        assertThatThrownBy(() -> as("cla_analyst", "select * from identity.child")).extracting(e -> ((SqlFailure) e).state()).isEqualTo("42501");
    }

    private static List<String> as(String role, String sql) {
        star.session.execute("set role " + role);
        try {
            return star.rows(sql);
        } finally {
            star.session.execute("reset role");
        }
    }
}
