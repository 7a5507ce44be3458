package dev.signet.cli.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 100_000})
    void every_value_arrives_once_and_in_order(int count) {
        List<Integer> arrived = new ArrayList<>();
        try (Relay<Integer> relay = new Relay<>(arrived::add)) {
            IntStream.range(0, count).forEach(relay::accept);
        }

        assertThat(arrived).isEqualTo(IntStream.range(0, count).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100_000})
    void what_the_consumer_throws_arrives_at_the_caller_who_is_not_left_waiting(int count) {
        Relay<Integer> relay = new Relay<>(value -> {
            throw new IllegalStateException("no room for " + value);
        });
        IntStream.range(0, count).forEach(relay::accept);

        assertThatThrownBy(relay::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no room for 0");
    }

    @Test
    void a_short_list_is_passed_on_by_the_callers_own_thread() {
        List<Thread> threads = new ArrayList<>();
        try (Relay<Integer> relay = new Relay<>(value -> threads.add(Thread.currentThread()))) {
            relay.accept(1);
        }

        assertThat(threads).containsExactly(Thread.currentThread());
    }
}
