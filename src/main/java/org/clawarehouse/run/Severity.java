package org.clawarehouse.run;

/** How much an {@link Issue} stops: the run, one row, or nothing. */
public enum Severity {
    /** Nothing is published. */
    STOP,
    /** The row is kept among the rejected rows and takes no part in any figure. */
    REJECT,
    /** The row is used; somebody should look at it. */
    WARN
}
