package aisle.server.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that begin at the same moment, each in a thread of its own. */
public final class AtOnce {

    private AtOnce() {}

    /** What each call answers, in their order; throws what the first that failed has thrown. */
    public static <T> List<T> call(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<T> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> asked = new ArrayList<>();
            for (Callable<T> call : calls) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            for (Future<T> each : asked) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
