package org.clawarehouse.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;

import org.clawarehouse.sql.Session;

/** Reads the scorecard of a month from schema mart, and nothing else. */
public final class Scorecard {

    private Scorecard() {
    }

    /**
     * Reads one month of one authority, all of it from one state of the warehouse.
     *
     * @throws org.clawarehouse.run.StopException where the warehouse holds no figures of that month
     */
    public static ScorecardData read(Connection connection, String authorityCode, YearMonth month) throws SQLException {
        return Snapshot.read(connection, c -> new ScorecardReading(new Session(c), authorityCode, month).read());
    }
}
