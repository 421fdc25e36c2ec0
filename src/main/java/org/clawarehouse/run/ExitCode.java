package org.clawarehouse.run;

/** How the program ends, as its callers and schedulers read it. On every code but 0 readers keep what stood before. */
public enum ExitCode {
    DONE(0, "done and reconciled"),
    TOO_MANY_REJECTED(10, "more rows were rejected than the tolerance allows"),
    FILE_UNUSABLE(11, "a file cannot be used"),
    TABLE_MISSING(12, "a required table has never been supplied, or a file is still being written"),
    WRONG_DELIVERY(13, "this looks like the wrong delivery"),
    HOSTILE_INPUT(14, "a file is hostile"),
    NOT_RECONCILED(15, "a reconciliation or an invariant failed"),
    LOCKED(20, "another run holds the writer lock"),
    DATABASE_UNREACHABLE(30, "the database cannot be reached"),
    STORAGE_FULL(31, "storage is full"),
    SCHEMA_VERSION(32, "the database has another schema version"),
    CONFIGURATION(33, "configuration is missing or invalid"),
    USAGE(64, "wrong usage"),
    DEFECT(70, "a defect of this program"),
    INTERRUPTED(130, "stopped on request"),
    TERMINATED(143, "stopped on request");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** Returns the number given to the operating system. */
    public int code() {
        return code;
    }

    /** Returns what the number means, in a few words. */
    public String meaning() {
        return meaning;
    }
}
