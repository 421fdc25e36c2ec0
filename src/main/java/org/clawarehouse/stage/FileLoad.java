package org.clawarehouse.stage;

import org.clawarehouse.extract.Contract;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.run.Issue;
import org.clawarehouse.run.Place;
import org.clawarehouse.run.Severity;

/** One file on its way into its table, and what has become of its lines so far. */
final class FileLoad {

    private final Extract extract;
    private final Contract contract;
    private final Reading reading;
    private final String authorityCode;
    private final int fileNo;
    private final Accounts accounts;
    private long read;
    private long loaded;
    private long rejected;
    private long skipped;

    FileLoad(Extract extract, Contract contract, Reading reading, String authorityCode, int fileNo, Accounts accounts) {
        this.extract = extract;
        this.contract = contract;
        this.reading = reading;
        this.authorityCode = authorityCode;
        this.fileNo = fileNo;
        this.accounts = accounts;
    }

    Extract extract() {
        return extract;
    }

    Contract contract() {
        return contract;
    }

    Reading reading() {
        return reading;
    }

    Scope scope() {
        return new Scope(authorityCode, extract.file().returnYear());
    }

    int fileNo() {
        return fileNo;
    }

    long read() {
        return read;
    }

    long loaded() {
        return loaded;
    }

    void load() {
        read++;
        loaded++;
    }

    void reject(Fault fault, int line) {
        read++;
        rejected++;
        accounts.reject(fileNo, fault.at(Severity.REJECT, extract.file().name(), extract.sheet(), line));
    }

    void skip(String rule, int line) {
        read++;
        skipped++;
        warn(Skipped.fault(rule, contract), line);
    }

    /** A line that was loaded turns out to be one too many. */
    void skipLoaded(String rule, int line) {
        loaded--;
        skipped++;
        warn(Skipped.fault(rule, contract), line);
    }

    void warn(Fault fault, int line) {
        accounts.warn(fileNo, authorityCode, fault.at(Severity.WARN, extract.file().name(), extract.sheet(), line));
    }

    void warnAboutFile() {
        extract.warnings().forEach(issue -> accounts.warn(fileNo, authorityCode, issue));
    }

    FileCount count() {
        return new FileCount(fileNo, extract.file().name(), extract.sheet(), contract.table(), authorityCode,
                extract.file().returnYear(), read, loaded, rejected, skipped);
    }

    Place place() {
        return new Place(extract.file().name(), extract.sheet(), 0, null);
    }

    Issue unreconciled(String found, String expected) {
        return new Issue(Severity.STOP, "NOT_RECONCILED", place(), found, expected);
    }
}
