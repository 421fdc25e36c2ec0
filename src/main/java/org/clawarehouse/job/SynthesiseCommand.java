package org.clawarehouse.job;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.synthetic.Correction;
import org.clawarehouse.synthetic.SyntheticAuthority;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "synthesise", description = "Writes the extracts of an invented authority (or of a country of them) as an inbox.",
        footer = {"", "Every child in them is invented. The same seed gives the same bytes; a later --to only appends.", "",
            "Examples:", "  synthesise --out inbox", "  synthesise --out inbox --to 2022-01 --corrections"})
final class SynthesiseCommand implements Callable<Integer> {

    @Mixin
    private LogOptions log;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Inbox to write; made where absent.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "2021", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--authorities", paramLabel = "N", defaultValue = "1",
            description = "How many, 1 to 153 (default: ${DEFAULT-VALUE}); more than one lie each below its code.")
    private int authorities;

    @Option(names = "--from", paramLabel = "MONTH", defaultValue = "2011-04", description = "First month (default: ${DEFAULT-VALUE}).")
    private YearMonth from;

    @Option(names = "--to", paramLabel = "MONTH", defaultValue = "2021-12", description = "Last month (default: ${DEFAULT-VALUE}).")
    private YearMonth to;

    @Option(names = "--corrections", description = "Back-dated corrections in about ten old rows, which are listed; no other row differs.")
    private boolean corrections;

    @Override
    public Integer call() throws Exception {
        Console console = log.console();
        List<Correction> planted = SyntheticAuthority.write(out, options(), text -> console.progress("synthesise", text));
        console.clear();
        console.say("Synthetic extracts from " + from + " to " + to + " are in " + out + ".");
        planted.forEach(one -> console.say(String.format(Locale.ROOT, "  corrected  %s  %-12s  %s", one.month(), one.table(), one.what())));
        return ExitCode.DONE.code();
    }

    private SyntheticAuthority.Options options() {
        try {
            return new SyntheticAuthority.Options(seed, authorities, from, to, corrections);
        } catch (IllegalArgumentException e) {
            throw new StopException(ExitCode.USAGE, e.getMessage(), "values that synthesise --help describes");
        }
    }
}
