package dev.signet.core.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeInitializerTest {
    private static final int RIVALS = 4;

    @TempDir
    private Path directory;

    @Test
    void of_several_that_make_the_same_home_at_once_one_does_and_the_others_leave_it_whole() throws Exception {
        Path place = directory.resolve("home");
        CyclicBarrier start = new CyclicBarrier(RIVALS);
        ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
        try {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < RIVALS; i++) {
                attempts.add(() -> {
                    start.await();
                    return isMade(place);
                });
            }
            int made = 0;
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                made += attempt.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        Home home = Home.open(place);
        for (String authority : home.config().authorities().keySet()) {
            home.sealedKey(authority)
                    .open(TestHome.passphrase(), home.authority(authority).publicKey())
                    .destroy();
        }
        assertThat(Files.isDirectory(place.resolve("profiles"))).isTrue();
    }

    private static boolean isMade(Path place) {
        try {
            return Home.isHome(
                    TestHome.create(place, Clock.systemUTC()).authority().home().directory());
        } catch (SignetException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.NO);
            return false;
        }
    }
}
