package org.clawarehouse.job;

import org.clawarehouse.sql.Session;

/** One step of a job: it works on the connection of the step's transaction. */
interface JobStep {

    /** Does the work; an exception rolls it back and ends the job. */
    void run(Session session);
}
