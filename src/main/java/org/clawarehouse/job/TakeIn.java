package org.clawarehouse.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.clawarehouse.extract.Contracts;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.Inbox;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.extract.Limits;
import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.Session;
import org.clawarehouse.stage.Accounts;
import org.clawarehouse.stage.SubjectKeys;
import org.clawarehouse.stage.DeliveryChecks;
import org.clawarehouse.stage.SeenFiles;
import org.clawarehouse.stage.Staging;
import org.clawarehouse.stage.StagingOptions;
import org.clawarehouse.stage.StagingResult;

/** The first step: what arrived since the last delivery is recognised, checked and staged, and children get their keys. */
final class TakeIn {

    private final Run run;
    private final Contracts contracts;
    private final Accounts accounts;
    private final Outcome outcome;

    TakeIn(Run run, Contracts contracts, Accounts accounts, Outcome outcome) {
        this.run = run;
        this.contracts = contracts;
        this.accounts = accounts;
        this.outcome = outcome;
    }

    /**
     * Takes in the files, in the step's transaction.
     *
     * @throws StopException 10 to 14, with every fault of the delivery, when it cannot be taken in
     */
    void run(Session session, List<InboxFile> files) {
        stopOnDoubts(new DeliveryChecks(session.connection()).order(run.asAt()));
        List<InboxFile> arrived = SeenFiles.unseen(session.connection(), files, run.settings().authorityCode());
        if (!run.trusted()) {
            new Inbox(run.options().inbox).awaitSettled(arrived, Clock.systemUTC(), TakeIn::sleep);
        }
        List<Extract> extracts = recognise(arrived);
        if (!extracts.isEmpty()) {
            stage(session, extracts);
        }
        SubjectKeys.assign(session.connection(), contracts);
        checkRequired(session, extracts);
    }

    /** An authority that sends anything needs a header and episodes; so does the warehouse's own from the first run on. */
    private void checkRequired(Session session, List<Extract> extracts) {
        Set<String> authorities = new TreeSet<>(session.query(
                "select distinct authority_code from run.file where authority_code is not null and status = 'LOADED'", row -> row.getString(1)));
        extracts.stream().map(e -> e.file().authorityCode()).filter(Objects::nonNull).forEach(authorities::add);
        if (authorities.isEmpty()) {
            authorities.add(run.settings().authorityCode());
        }
        DeliveryChecks checks = new DeliveryChecks(session.connection());
        List<Issue> missing = authorities.stream().flatMap(a -> checks.missingTables(a).stream()).toList();
        if (!missing.isEmpty()) {
            throw new StopException(ExitCode.TABLE_MISSING, missing);
        }
    }

    private void stage(Session session, List<Extract> extracts) {
        int deliveryNo = session.query("insert into run.delivery (run_no, as_at_date, accepted_by) values (?, ?, ?) returning delivery_no",
                row -> row.getInt(1), run.no(), run.asAt(), run.options().acceptedBy()).get(0);
        StagingOptions options = new StagingOptions(run.asAt(), run.settings().authorityCode(),
                run.settings().tolerancePercent(), run.settings().toleranceRows());
        StagingResult result = new Staging(contracts, options, accounts, (file, lines) -> {
            StopRequest.check();
            run.console().progress("take in", file.name() + "  " + String.format(Locale.ROOT, "%,d", lines) + " lines");
        }).stage(session.connection(), deliveryNo, extracts);
        outcome.staged = result;
        if (!result.intolerable().isEmpty() && run.options().rejectionsAcceptedBy == null) {
            throw new StopException(ExitCode.TOO_MANY_REJECTED, result.intolerable());
        }
        stopOnDoubts(new DeliveryChecks(session.connection()).wrongDelivery(deliveryNo, result));
    }

    private void stopOnDoubts(List<Issue> doubts) {
        if (!doubts.isEmpty() && run.options().deliveryAcceptedBy == null) {
            throw new StopException(ExitCode.WRONG_DELIVERY, doubts);
        }
    }

    /** Files that cannot be used are named all together; the gravest reason decides how the run ends. */
    private List<Extract> recognise(List<InboxFile> files) {
        List<Extract> extracts = new ArrayList<>();
        List<StopException> refused = new ArrayList<>();
        for (InboxFile file : files) {
            StopRequest.check();
            run.console().progress("take in", file.name());
            try {
                List<Extract> found = Extract.open(file, contracts, Limits.standard());
                if (found.isEmpty()) {
                    accounts.stranger(file);
                    outcome.strangers.add(file.name());
                }
                extracts.addAll(found);
            } catch (StopException e) {
                accounts.refused(file);
                refused.add(e);
            }
        }
        if (!refused.isEmpty()) {
            throw together(refused);
        }
        return extracts;
    }

    private static StopException together(List<StopException> refused) {
        ExitCode gravest = refused.stream().map(StopException::exitCode)
                .max(Comparator.comparingInt(ExitCode::code)).orElseThrow();
        return new StopException(gravest, refused.stream().flatMap(e -> e.issues().stream()).toList());
    }

    private static void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }
}
