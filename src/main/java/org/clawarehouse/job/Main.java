package org.clawarehouse.job;

/** The entry point of the program: one command a run, see {@code --help}. */
public final class Main {

    private Main() {
    }

    /** Runs the command named in the arguments and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(0);
    }
}
