package org.clawarehouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

    @TempDir
    Path home;

    @Test
    void dataAreKeptBetweenStarts() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home, List.of())) {
            server.createDatabase("kept");
            execute(server, "create table kept as select 42 as answer");
        }
        try (EmbeddedServer server = EmbeddedServer.start(home, List.of())) {
            assertThat(number(server, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void aSecondUserAttachesAndTheLastOneToCloseStopsTheServer() throws Exception {
        EmbeddedServer first = EmbeddedServer.start(home, List.of());
        first.createDatabase("kept");
        EmbeddedServer second = EmbeddedServer.start(home, List.of());
        first.close();
        assertThat(number(second, "select 1")).isEqualTo(1);
        second.close();
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    private static void execute(EmbeddedServer server, String sql) throws Exception {
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(EmbeddedServer server, String sql) throws Exception {
        try (Connection connection = connect(server); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connect(EmbeddedServer server) throws Exception {
        return DriverManager.getConnection(server.jdbcUrl("kept"), server.user(), server.password());
    }
}
