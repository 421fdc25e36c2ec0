package org.clawarehouse.stage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clawarehouse.extract.Line;
import org.clawarehouse.extract.LineConsumer;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.SqlFailure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams the rows of one file into a table by binary COPY, setting aside what cannot be used. Memory stays flat. */
final class FileCopy implements LineConsumer {

    private static final int ENOUGH = 1 << 16;
    private static final int LINES_BETWEEN_NEWS = 8_192;

    private final FileLoad load;
    private final Repetitions repetitions;
    private final StagingProgress progress;
    private final RowReader reader;
    private final TypedRow row;
    private final List<Fault> warnings = new ArrayList<>();
    private final CopyBytes bytes = new CopyBytes(2 * ENOUGH);
    private final RowCopy rows;
    private final CopyIn copy;

    private FileCopy(FileLoad load, Repetitions repetitions, StagingProgress progress, CopyIn copy) {
        this.load = load;
        this.repetitions = repetitions;
        this.progress = progress;
        this.reader = new RowReader(load.contract(), load.reading());
        this.row = reader.newRow();
        this.rows = new RowCopy(load.contract(), bytes, repetitions.watchesKeys());
        this.copy = copy;
        rows.from(load.scope());
    }

    /** Reads the file into the columns of the COPY statement. */
    static void run(FileLoad load, Repetitions repetitions, StagingProgress progress, Connection connection, String sql) {
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                new FileCopy(load, repetitions, progress, copy).run();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } catch (IOException e) {
            throw new IllegalStateException("reading a file failed in a way its reader does not name", e);
        }
    }

    private void run() throws SQLException, IOException {
        bytes.beginning();
        load.extract().forEachLine(this);
        bytes.end();
        send();
        long copied = copy.endCopy();
        progress.read(load.extract().file(), load.read());
        if (copied != load.loaded()) {
            throw new StopException(ExitCode.NOT_RECONCILED, load.unreconciled(copied + " rows taken by the database",
                    load.loaded() + " rows that were sent"));
        }
    }

    @Override
    public void accept(Line line) throws IOException {
        if (line.kind() == Line.Kind.SKIPPED) {
            load.skip(line.rule(), line.number());
        } else {
            take(line);
        }
        if (load.read() % LINES_BETWEEN_NEWS == 0) {
            progress.read(load.extract().file(), load.read());
        }
    }

    private void take(Line line) {
        Fault fault = reader.read(line, row, warnings);
        if (fault != null) {
            load.reject(fault, line.number());
            return;
        }
        for (int i = 0; i < warnings.size(); i++) {
            load.warn(warnings.get(i), line.number());
        }
        load.load();
        rows.write(row, line.number());
        repetitions.take(rows);
        if (bytes.length() >= ENOUGH) {
            sendUnchecked();
        }
    }

    private void sendUnchecked() {
        try {
            send();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.length());
        bytes.cutTo(0);
    }
}
