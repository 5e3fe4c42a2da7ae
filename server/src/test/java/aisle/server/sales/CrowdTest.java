package aisle.server.sales;

import static org.assertj.core.api.Assertions.assertThat;

import aisle.server.inventory.GoodsReceipt;
import aisle.server.inventory.Stock;
import aisle.server.sales.TestShop.Register;
import aisle.server.testing.ServerTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Many documents of many kinds at once, on the same few products. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class CrowdTest {

    private static final int EACH = 60;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Intake intake;

    @Autowired
    private Stock stock;

    @Test
    void pain9HundredsOfDocumentsAtOnceMeetNoDeadlock(CapturedOutput output) throws Exception {
        TestShop shop = TestShop.open(context);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Register till = shop.till("Lane " + i);
            work.add(() -> sell(shop, till));
            boolean breadFirst = i % 2 == 0;
            work.add(() -> receive(shop, breadFirst));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(stock.onHand(shop.store.id(), shop.bread)).isEqualTo(4 * EACH * (5_000 - 2_000));
        assertThat(stock.onHand(shop.store.id(), shop.wine)).isEqualTo(4 * EACH * (5_000 - 1_000));
        assertThat(output).doesNotContain("deadlock detected");
    }

    private Void sell(TestShop shop, Register till) {
        for (int n = 0; n < EACH; n++) {
            assertThat(intake.record(shop.store.id(), till.till, List.of(till.sale(2, 1))))
                    .extracting(Outcome::result)
                    .containsExactly(Outcome.Result.RECORDED);
        }
        return null;
    }

    private Void receive(TestShop shop, boolean breadFirst) {
        var bread = new GoodsReceipt.Line(shop.bread, 5_000, 500);
        var wine = new GoodsReceipt.Line(shop.wine, 5_000, 3_000);
        for (int n = 0; n < EACH; n++) {
            stock.receive(new GoodsReceipt(
                    UUID.randomUUID(),
                    shop.store.id(),
                    GoodsReceipt.Origin.SUPPLIER,
                    LocalDate.now(ZoneOffset.UTC),
                    Instant.now(),
                    breadFirst ? List.of(bread, wine) : List.of(wine, bread)));
        }
        return null;
    }
}
