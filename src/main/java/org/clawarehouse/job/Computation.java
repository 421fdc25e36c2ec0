package org.clawarehouse.job;

import org.clawarehouse.measure.Measure;
import org.clawarehouse.measure.MonthChoice;
import org.clawarehouse.sql.ProgramFiles;
import org.clawarehouse.sql.Session;

/** Computes every indicator, telling people which, until somebody asks it to stop. */
record Computation(ProgramFiles files, Console console) {

    /** Returns how many cells (indicator and month) were computed. */
    int of(Session session, MonthChoice months) {
        return new Measure(files.sql("sql/indicators")).run(session, months, code -> {
            StopRequest.check();
            console.progress("measure", code);
        });
    }
}
