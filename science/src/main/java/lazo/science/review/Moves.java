package lazo.science.review;

import java.util.List;
import lazo.science.history.ByteReader;
import lazo.science.history.ByteWriter;

/** Carries entries that were written under another id of a customer over to the partition of their tie. */
final class Moves {

    private final Partitions partitions;
    private final Identities identities;

    Moves(Partitions partitions, Identities identities) {
        this.partitions = partitions;
        this.identities = identities;
    }

    /** Does nothing where nobody has two ids. */
    void carryOut() {
        if (identities.isEmpty()) {
            return;
        }
        for (int part = 0; part < Partitions.COUNT; part++) {
            move(part);
        }
    }

    private void move(int part) {
        List<byte[]> blocks = partitions.blocks(part);
        if (blocks.stream().noneMatch(block -> holdsOthers(block, part))) {
            return;
        }
        partitions.clear(part);
        ByteWriter staying = new ByteWriter();
        for (byte[] block : blocks) {
            ByteReader in = new ByteReader(block);
            while (in.hasMore()) {
                Entry entry = Entry.read(in);
                int home = Partitions.of(identities.canonical(entry.owner()));
                if (home == part) {
                    entry.write(staying);
                } else {
                    ByteWriter moving = new ByteWriter();
                    entry.write(moving);
                    partitions.append(home, moving.toBytes());
                }
            }
        }
        if (staying.size() > 0) {
            partitions.append(part, staying.toBytes());
        }
    }

    private boolean holdsOthers(byte[] block, int part) {
        ByteReader in = new ByteReader(block);
        while (in.hasMore()) {
            if (Partitions.of(identities.canonical(Entry.read(in).owner())) != part) {
                return true;
            }
        }
        return false;
    }
}
