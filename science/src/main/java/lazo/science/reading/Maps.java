package lazo.science.reading;

import java.util.Map;
import java.util.function.Supplier;

/** The value of a key, made where there is none yet. */
final class Maps {

    private Maps() {}

    static <K, V> V at(Map<K, V> map, K key, Supplier<V> make) {
        V value = map.get(key);
        if (value == null) {
            value = make.get();
            map.put(key, value);
        }
        return value;
    }
}
