package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Programs that start together on a database that holds nothing make its tables and views once. */
class OpeningTest {

    private static final int PROGRAMS = 4;

    private final Nights nights = new Nights(TestDatabase.createEmpty());

    private boolean open() {
        DatabaseOptions options = CommandLine.populateCommand(new DatabaseOptions(), "--database-url", nights.url());
        try (Warehouse warehouse = Warehouse.open(options, ProgramFiles.locate())) {
            return warehouse.inTransaction(session -> session.query("select 1 from mart.rpt_scorecard", row -> 1)).isEmpty();
        }
    }

    @Test
    void fourAtOnceOpenAnEmptyDatabase() throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS);
        List<Future<Boolean>> opened = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            opened.add(programs.submit(this::open));
        }
        programs.shutdown();
        for (Future<Boolean> each : opened) {
            assertThat(each.get()).isTrue();
        }
    }
}
