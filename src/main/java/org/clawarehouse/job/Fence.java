package org.clawarehouse.job;

/** Lets the work of a step be committed only while its run holds the writer lock and nobody has closed its books. */
record Fence(WriterLock lock, int runNo) {

    /** Puts it around a step. Spring Batch keeps the text of exceptions: it gets one that holds no value of the data. */
    JobStep around(JobStep step) {
        return session -> {
            try {
                StopRequest.check();
                step.run(session);
                lock.check();
                RunLog.checkOpen(session, runNo);
            } catch (RuntimeException e) {
                throw Failures.explain(e);
            }
        };
    }
}
