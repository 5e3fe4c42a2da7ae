package aisle.server.sales;

import aisle.server.organization.SetupPart;
import aisle.server.organization.TillDevice;
import org.springframework.stereotype.Component;

/** Tells a till where its journal stands on the server, so that a till that lost its storage goes on from there. */
@Component
class ChainSetup implements SetupPart {

    private final Intake intake;

    ChainSetup(Intake intake) {
        this.intake = intake;
    }

    @Override
    public String member() {
        return "chain";
    }

    @Override
    public ChainHead value(TillDevice till) {
        return intake.head(till.id());
    }
}
