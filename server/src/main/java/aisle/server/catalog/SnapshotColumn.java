package aisle.server.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/** One column of a {@link PriceSnapshot}: numbers of one type, little endian, padded to a multiple of eight bytes. */
final class SnapshotColumn {

    /** How a number is written. */
    enum Type {
        U8(1),
        U16(2),
        U32(4),
        I32(4),
        F64(8);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    private static final int ALIGNMENT = 8;

    private final String name;
    private final Type type;
    private final ByteBuffer numbers;

    SnapshotColumn(String name, Type type, int lengthMax) {
        this.name = name;
        this.type = type;
        this.numbers =
                ByteBuffer.allocate(Math.multiplyExact(lengthMax, type.bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }

    void add(long number) {
        switch (type) {
            case U8 -> numbers.put((byte) number);
            case U16 -> numbers.putChar((char) number);
            case U32 -> numbers.putInt((int) number);
            case I32 -> numbers.putInt(Math.toIntExact(number));
            case F64 -> numbers.putDouble(number);
        }
    }

    int length() {
        return numbers.position() / type.bytes;
    }

    int paddedBytes() {
        return numbers.position() + padding(numbers.position());
    }

    /** The header's words for where the column stands. */
    String place(int offset) {
        return "{\"name\":\"%s\",\"type\":\"%s\",\"offset\":%d,\"length\":%d}"
                .formatted(name, type.name().toLowerCase(Locale.ROOT), offset, length());
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(numbers.array(), 0, numbers.position());
        out.write(new byte[padding(numbers.position())]);
    }

    /** The bytes missing to the next multiple of eight. */
    static int padding(int bytes) {
        return (ALIGNMENT - bytes % ALIGNMENT) % ALIGNMENT;
    }
}
