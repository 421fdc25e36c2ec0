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
     * Reads one month of one authority as known now, all of it from one state of the warehouse.
     *
     * @throws org.clawarehouse.run.StopException where the warehouse holds no figures of that month
     */
    public static ScorecardData read(Connection connection, String authorityCode, YearMonth month) throws SQLException {
        return read(connection, authorityCode, month, Edition.KNOWN);
    }

    /**
     * Reads one month of one authority, as known now or as reported then.
     *
     * @throws org.clawarehouse.run.StopException where the warehouse holds no figures of that month
     */
    public static ScorecardData read(Connection connection, String authorityCode, YearMonth month, Edition edition) throws SQLException {
        return Snapshot.read(connection, c -> new ScorecardReading(new Session(c), authorityCode, month, edition).read());
    }
}
