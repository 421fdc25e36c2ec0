package org.clawarehouse.job;

import java.sql.Connection;
import java.sql.SQLException;

import org.clawarehouse.conform.Conform;
import org.clawarehouse.extract.Contracts;
import org.clawarehouse.publish.Then;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;
import org.clawarehouse.stage.StagedThen;

/** Computes months from what was staged on an earlier day and compares them with what was published then; stores nothing. */
final class KnownThen {

    private final Warehouse warehouse;
    private final ProgramFiles files;
    private final Console console;

    KnownThen(Warehouse warehouse, ProgramFiles files, Console console) {
        this.warehouse = warehouse;
        this.files = files;
        this.console = console;
    }

    /**
     * Computes and compares, in one transaction that is rolled back.
     *
     * @throws StopException with exit 20 while another run writes, 64 where nothing had been staged by that day
     */
    Then compare(RerunOptions options) {
        try (WriterLock lock = WriterLock.take(warehouse.dataSource()); Connection connection = warehouse.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                Then then = compare(new Session(connection), options);
                lock.check();
                return then;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private Then compare(Session session, RerunOptions options) {
        Standing.check(session, options.span());
        int delivery = StagedThen.delivery(session, options.asKnownAt).orElseThrow(() -> new StopException(
                ExitCode.USAGE, "nothing staged on or before " + options.asKnownAt, "a day on or after the first delivery (see: status)"));
        StagedThen.restore(session, Contracts.load(), delivery);
        Conform.build(session, files.sqlIn("sql/conform"), options.asKnownAt);
        new Computation(files, console).of(session, options.span());
        return Then.compare(session, options.span().holds("month_key"), options.asKnownAt);
    }
}
