package org.clawarehouse.stage;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.run.Issue;

/** Accounts that leave nothing behind: how often each rule was broken, and the first issues of each file. */
public final class UnstoredAccounts implements Accounts {

    private final int firstIssues;
    private final Map<String, Long> rules = new TreeMap<>();
    private final Map<Integer, List<Issue>> issues = new TreeMap<>();
    private int files;

    /** Accounts that keep so many issues of each file. */
    public UnstoredAccounts(int firstIssues) {
        this.firstIssues = firstIssues;
    }

    /** Returns how often each rule was broken. */
    public Map<String, Long> rules() {
        return Map.copyOf(rules);
    }

    /** Returns the first issues, file after file. */
    public List<Issue> issues() {
        return issues.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public int open(Extract extract, String authorityCode) {
        return ++files;
    }

    @Override
    public void stranger(InboxFile file) {
        files++;
    }

    @Override
    public void refused(InboxFile file) {
        files++;
    }

    @Override
    public void reject(int fileNo, Issue issue) {
        take(fileNo, issue);
    }

    @Override
    public void warn(int fileNo, String authorityCode, Issue issue) {
        take(fileNo, issue);
    }

    private void take(int fileNo, Issue issue) {
        rules.merge(issue.rule(), 1L, Long::sum);
        List<Issue> first = issues.computeIfAbsent(fileNo, n -> new ArrayList<>());
        if (first.size() < firstIssues) {
            first.add(issue);
        }
    }

    @Override
    public void settle(FileCount count) {
        // The staging's result carries the counts.
    }

    @Override
    public void loaded(Connection connection, int deliveryNo, List<FileCount> counts) {
        // Nothing is marked, because nothing is kept.
    }

    @Override
    public void close() {
        // Nothing is held back.
    }
}
