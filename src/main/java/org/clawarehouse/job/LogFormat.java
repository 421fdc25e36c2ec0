package org.clawarehouse.job;

/** How a command tells what it does: lines for people, or JSON lines for programs. */
enum LogFormat {
    TEXT, JSON
}
