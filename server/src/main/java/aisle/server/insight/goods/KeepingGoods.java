package aisle.server.insight.goods;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works out the days that are over, soon after their facts are written. */
@Component
class KeepingGoods {

    private final GoodsDays days;
    private final boolean guest;

    KeepingGoods(GoodsDays days, @Value("${aisle.guest:false}") boolean guest) {
        this.days = days;
        this.guest = guest;
    }

    /** Begins when the first facts of a new shop are written. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "${aisle.goods.first:PT50S}")
    void keep() {
        if (!guest) {
            days.catchUp();
        }
    }
}
