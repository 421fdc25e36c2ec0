package org.clawarehouse.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;

/**
 * SIGTERM and SIGINT: the running statement is cancelled, the step's transaction rolls back, the books are closed,
 * and only then does the process end, with the code of the signal.
 */
final class StopRequest {

    private static final long PATIENCE_SECONDS = 10;
    private static final AtomicBoolean PENDING = new AtomicBoolean();
    private static final String HANDLER_OF_SIGINT = "SIGINT handler";
    private static final String HANDLER_OF_SIGTERM = "SIGTERM handler";
    private static final CountDownLatch ENDED = new CountDownLatch(1);

    private static volatile boolean interrupted;
    private static volatile boolean done;

    private StopRequest() {
    }

    /** From now on a signal runs this action and then waits for {@link #ended}. */
    static void onRequest(Runnable cancel) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ENDED.getCount() > 0) {
                interrupted = isHandled(HANDLER_OF_SIGINT);
                PENDING.set(true);
                attempt(cancel);
                await();
            }
            endAsDone();
        }, "stop request"));
    }

    /** Where the server is gone there is nothing to cancel, and the command ends by itself. */
    private static void attempt(Runnable cancel) {
        try {
            cancel.run();
        } catch (RuntimeException e) {
            System.getLogger(StopRequest.class.getName()).log(System.Logger.Level.DEBUG, "nothing to cancel", e);
        }
    }

    /** A command that was done before the signal could stop it is not told as stopped. */
    private static void endAsDone() {
        if (done && (isHandled(HANDLER_OF_SIGINT) || isHandled(HANDLER_OF_SIGTERM))) {
            Runtime.getRuntime().halt(ExitCode.DONE.code());
        }
    }

    static boolean isPending() {
        return PENDING.get();
    }

    /** Says that the command has cleaned up, and how it ended. */
    static void ended(int exit) {
        done = exit == ExitCode.DONE.code();
        ENDED.countDown();
    }

    /**
     * Ends the work here when somebody asked for it.
     *
     * @throws StopException with exit 130 or 143
     */
    static void check() {
        if (isPending()) {
            throw asked();
        }
    }

    /** Returns what ended a command: the request where there was one, whatever it looked like from inside. */
    static StopException explain(Throwable failure) {
        return isPending() ? asked() : Failures.explain(failure);
    }

    /** Returns the stop that a signal amounts to: 130 for SIGINT, else 143, as the process will end. */
    static StopException asked() {
        return new StopException(interrupted ? ExitCode.INTERRUPTED : ExitCode.TERMINATED, "a request to stop", "a later run, which starts where this one stopped");
    }

    /** Java tells no shutdown hook which signal it was, but runs them from a thread that is named after it. */
    private static boolean isHandled(String handler) {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals(handler));
    }

    private static void await() {
        try {
            ENDED.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
