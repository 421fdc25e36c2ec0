package org.clawarehouse.job;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clawarehouse.report.Json;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The entry point of the program: one command a run. */
@Command(name = "cla-warehouse", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "The nightly pipeline and reporting warehouse for children looked after.",
        footer = {"", "Without a command it runs demo. Every command has --help.", "",
            "Exit codes: 0 done; 10 too many rows rejected; 11 a file cannot be used; 12 a table is missing or a file is still",
            "being written; 13 wrong delivery; 14 hostile file; 15 not reconciled; 20 another run is writing; 30 database",
            "unreachable; 31 storage full; 32 schema version; 33 configuration; 64 wrong usage; 70 a defect; 130, 143 stopped on",
            "request. On every code but 0 readers keep what stood before. Try again later after 12, 20 and 30, not after the",
            "others; examples for systemd and Kubernetes are in src/docs/operations."},
        subcommands = {DemoCommand.class, SynthesiseCommand.class, InspectCommand.class, NightlyCommand.class,
            RerunCommand.class, ScorecardCommand.class, ExplainCommand.class, CompareCommand.class, IssuesCommand.class, StatusCommand.class,
            ScheduleCommand.class, SqlCommand.class})
public final class Main {

    private static final int SHOWN = 20;
    private static final String NO_MEMORY = "Stopped: a defect of this program (exit 70).\n"
            + "  found a process that, as far as can be told, ran out of memory; expected a larger heap (java -Xmx512m -jar …)";

    private Main() {
    }

    /** Runs the command named in the arguments, {@code demo} without any, and ends the process with its exit code. */
    public static void main(String[] args) {
        int exit = exit(args);
        StopRequest.ended(exit);
        if (!StopRequest.isPending()) {
            System.exit(exit);
        }
    }

    /** Where there is not even the memory to explain that there is none, that much is said. */
    private static int exit(String... args) {
        try {
            return run(args);
        } catch (VirtualMachineError e) {
            System.err.println(NO_MEMORY);
            return ExitCode.DEFECT.code();
        }
    }

    static int run(String... args) {
        CommandLine commandLine = new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(Main::execute)
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line));
        commandLine.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
        commandLine.getSubcommands().values().forEach(Main::explainUsage);
        return commandLine.execute(args.length == 0 ? new String[] {"demo"} : args);
    }

    /** An error, as when memory runs out, is explained as an exception is. */
    private static int execute(ParseResult words) {
        try {
            return new RunLast().execute(words);
        } catch (Error e) {
            List<CommandLine> lines = words.asCommandLineList();
            throw new ExecutionException(lines.get(lines.size() - 1), "an error", e);
        }
    }

    private static void explainUsage(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).exitCodeOnInvalidInput(ExitCode.USAGE.code());
    }

    private static int explain(Exception failure, CommandLine line) {
        StopException stop = StopRequest.explain(failure);
        report(stop, console(line));
        if (line.getParseResult().hasMatchedOption("--json")) {
            print(stop, line.getCommandName());
        }
        return stop.exitCode().code();
    }

    /** A command that was told how to log is told so in its options. */
    private static Console console(CommandLine line) {
        return line.getCommandSpec().mixins().values().stream().map(mixin -> mixin.userObject())
                .filter(LogOptions.class::isInstance).map(options -> ((LogOptions) options).console())
                .findFirst().orElseGet(Console::ofProcess);
    }

    /** For programs: the same names as in the closing summary of a run that is done. */
    private static void print(StopException stop, String command) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("command", command);
        summary.put("exit_code", stop.exitCode().code());
        summary.put("outcome", "Stopped: " + stop.exitCode().meaning());
        summary.put("problems", stop.issues());
        PrintStream out = ReadOptions.standardOutput();
        out.println(Json.of(summary));
        out.flush();
    }

    /** Says what stopped a command, and where, and what to do about it. */
    static void report(StopException stop, Console console) {
        console.clear();
        console.complain("Stopped: " + stop.exitCode().meaning() + " (exit " + stop.exitCode().code() + ").");
        stop.issues().stream().limit(SHOWN).forEach(issue -> console.complain("  " + issue.message()));
        if (stop.issues().size() > SHOWN) {
            console.complain("  … and " + (stop.issues().size() - SHOWN) + " more");
        }
    }
}
