package org.clawarehouse.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Somebody in a post of a service, and the cases held. */
final class Worker {

    private static final double FROM = 15;
    private static final double TO = 20;

    final int number;
    final Service service;
    /** Tenths of a full-time post. */
    final int tenths;
    final boolean holder;
    final boolean agency;
    final LocalDate start;
    final List<Case> cases = new ArrayList<>();
    LocalDate end;

    Worker(int number, Service service, int tenths, boolean holder, boolean agency, LocalDate start) {
        this.number = number;
        this.service = service;
        this.tenths = tenths;
        this.holder = holder;
        this.agency = agency;
        this.start = start;
    }

    String id() {
        return "W" + (10_000 + number);
    }

    boolean holds(Service other) {
        return holder && service == other;
    }

    /** Cases for each full-time post. */
    double load() {
        return 10.0 * cases.size() / tenths;
    }

    /** The fewest cases that are 15 or more a full-time post. */
    int fewest() {
        return (int) Math.ceil(FROM * tenths / 10 - 1e-9);
    }

    /** The most cases that are no more than so many a full-time post. */
    int most(double perPost) {
        return (int) Math.floor(perPost * tenths / 10 + 1e-9);
    }

    int most() {
        return most(TO);
    }

    boolean isBetween() {
        return cases.size() >= fewest() && cases.size() <= most();
    }

    boolean isInPostOn(LocalDate date) {
        return !start.isAfter(date) && (end == null || end.isAfter(date));
    }
}
