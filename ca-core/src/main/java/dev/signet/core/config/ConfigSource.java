package dev.signet.core.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a configuration file can refer to outside itself: variables of the environment, and included files. */
public interface ConfigSource {
    /** Nothing: no variable is set and no file is there. */
    ConfigSource NOTHING = new ConfigSource() {
        @Override
        public @Nullable String variable(String name) {
            return null;
        }

        @Override
        public byte @Nullable [] file(String name) {
            return null;
        }

        @Override
        public @Nullable List<String> directory(String name) {
            return null;
        }
    };

    /** Returns the value of a variable of the environment, or null if it is not set. */
    @Nullable String variable(String name);

    /** Returns the content of a file, or null if there is none that can be read. */
    byte @Nullable [] file(String name);

    /** Returns the names of the files in a directory, or null if there is no such directory. */
    @Nullable List<String> directory(String name);
}
