package aisle.server.assistant.planner;

/** What the planner says of itself. */
final class Help {

    private Help() {}

    static void can(Reply reply) {
        reply.say(
                "I am Aisle's built-in planner, no language model. I answer questions on sales, margin and baskets of"
                        + " days, waste and availability, best sellers, hours and weekdays, departments, a product's sales, stock, price,"
                        + " suppliers and forecast, what is near expiry or sold out, purchase orders and proposals."
                        + " For example: \"How much did we sell last week?\", \"How many bananas are left?\","
                        + " \"Which proposals are waiting?\"",
                "Soy el planificador incorporado de Aisle, no un modelo de lenguaje. Respondo preguntas sobre ventas,"
                        + " margen y cestas por día, merma y disponibilidad, lo más vendido, horas y días de la semana, departamentos, y de un"
                        + " producto sus ventas, existencias, precio, proveedores y pronóstico; lo que está por caducar"
                        + " o agotado, los pedidos y las propuestas. Por ejemplo: «¿Cuánto vendimos la semana pasada?»,"
                        + " «¿Cuántas bananas quedan?», «¿Qué propuestas están pendientes?»");
    }

    static void cannot(Reply reply, Reading reading) {
        if (reading.unread().isEmpty()) {
            reply.say("I cannot answer that. ", "No puedo responder a eso. ");
        } else {
            String unread = String.join(" ", reading.unread());
            reply.say(
                    "I cannot answer that: I do not understand \"" + unread + "\", and know no product of that name. ",
                    "No puedo responder a eso: no entiendo «" + unread + "» ni conozco un producto con ese nombre. ");
        }
        can(reply);
    }
}
