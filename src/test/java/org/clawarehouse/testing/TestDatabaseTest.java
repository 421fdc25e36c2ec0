package org.clawarehouse.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void everyMigrationApplies() {
        JdbcClient database = JdbcClient.create(TestDatabase.create());
        assertThat(database.sql("select count(*) from conform.as_at").query(Integer.class).single()).isEqualTo(1);
    }
}
