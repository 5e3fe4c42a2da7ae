package planted;

import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

/** Public, injected by field, prints, and asks the old clock. Outside the packages that are scanned for beans. */
@RestController
public class PlantedController {
    @Autowired
    private Object injected = new Object();

    /** Everything that is banned, once. */
    public double price() {
        System.out.println(injected);
        return new Date().getTime();
    }
}
