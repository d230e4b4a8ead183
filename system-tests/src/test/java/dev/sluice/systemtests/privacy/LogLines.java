package dev.sluice.systemtests.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Every line that this process logs while it is open, Sluice's own down to TRACE. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("dev.sluice");
    private final Level rootLevel = root.getLevel();
    private final Level ownLevel = own.getLevel();

    private LogLines() {}

    static LogLines open() {
        var lines = new LogLines();
        lines.setContext(lines.root.getLoggerContext());
        lines.start();
        lines.root.addAppender(lines);
        lines.root.setLevel(Level.INFO);
        lines.own.setLevel(Level.TRACE);
        return lines;
    }

    @Override
    protected void append(ILoggingEvent line) {
        IThrowableProxy thrown = line.getThrowableProxy();
        lines.add(line.getFormattedMessage() + " " + line.getKeyValuePairs() + " " + line.getMDCPropertyMap()
                + (thrown == null ? "" : " " + ThrowableProxyUtil.asString(thrown)));
    }

    void show(Search search) {
        lines.forEach(line -> search.in("log line " + line, line));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(rootLevel);
        own.setLevel(ownLevel);
        stop();
    }
}
