package org.clawarehouse.job;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command that works for long tells what it does. */
final class LogOptions {

    @Option(names = "--log-format", paramLabel = "FORMAT", defaultValue = "${env:CLA_LOG_FORMAT:-text}",
            description = "text, or json: one object a line on standard error with time, level, command, step and message"
                    + " (CLA_LOG_FORMAT; default: text).")
    private LogFormat format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Returns the console in which the command speaks. */
    Console console() {
        return format == LogFormat.JSON ? Console.ofProcess(command.name()) : Console.ofProcess();
    }
}
