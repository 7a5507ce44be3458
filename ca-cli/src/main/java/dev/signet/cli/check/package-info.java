/** What {@code check} is given and what it answers with: files, directories and servers; text, JSON, JUnit, SARIF, annotations. */
@CheckReturnValue
@NullMarked
package dev.signet.cli.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
