package org.clawarehouse.extract;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;

/** What the program lays aside while it works. */
public final class TemporaryFiles {

    private TemporaryFiles() {
    }

    /** Returns the stop for want of room: it is no fault of the file being read. */
    public static StopException noRoom() {
        return new StopException(ExitCode.STORAGE_FULL, "a folder of temporary files that cannot be written to",
                "free space in the folder that java.io.tmpdir names, and the right to write there; then run again, nothing was half-published");
    }
}
