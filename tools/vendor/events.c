/*
 * The events of libyaml, one at a time, for WebAssembly: what PyYAML's C loader gives Python.
 * Places are counted in characters, lines from 0. One parse at a time.
 */
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

static yaml_parser_t parser;
static yaml_event_t event;
static unsigned char *input;

/* What JavaScript reads of the event at hand: 32-bit numbers in this order. */
static struct {
    unsigned type;          /* yaml_event_type_t; 0 when there is none or the text is unreadable */
    unsigned line;          /* where it starts; of an error: where it shows */
    unsigned start, end;    /* characters from the beginning of the text */
    unsigned style;         /* of a scalar: yaml_scalar_style_t; of a collection: 2 when in flow */
    unsigned plain;         /* 1 when the value of an untagged scalar decides what it is */
    const void *value;      /* UTF-8, length bytes */
    unsigned length;
    const void *tag, *anchor, *problem; /* UTF-8 up to a zero, or 0 */
    unsigned in_reader;     /* 1 when the error is of a character, which has no line */
} out;

static void scalar(void)
{
    out.value = event.data.scalar.value;
    out.length = event.data.scalar.length;
    out.tag = event.data.scalar.tag;
    out.anchor = event.data.scalar.anchor;
    out.style = event.data.scalar.style;
    out.plain = event.data.scalar.plain_implicit;
}

__attribute__((export_name("room"))) void *room(unsigned length)
{
    free(input);
    return input = malloc(length ? length : 1);
}

__attribute__((export_name("begin"))) int begin(unsigned length)
{
    if (!yaml_parser_initialize(&parser)) return 0;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, input, length);
    return 1;
}

__attribute__((export_name("next"))) void *next(void)
{
    yaml_event_delete(&event);
    memset(&out, 0, sizeof out);
    if (!yaml_parser_parse(&parser, &event)) {
        out.problem = parser.problem ? parser.problem : "";
        out.line = parser.problem_mark.line;
        out.in_reader = parser.error == YAML_READER_ERROR || parser.error == YAML_MEMORY_ERROR;
        return &out;
    }
    out.type = event.type;
    out.line = event.start_mark.line;
    out.start = event.start_mark.index;
    out.end = event.end_mark.index;
    switch (event.type) {
    case YAML_SCALAR_EVENT:
        scalar();
        break;
    case YAML_ALIAS_EVENT:
        out.anchor = event.data.alias.anchor;
        break;
    case YAML_SEQUENCE_START_EVENT:
        out.tag = event.data.sequence_start.tag;
        out.anchor = event.data.sequence_start.anchor;
        out.style = event.data.sequence_start.style;
        break;
    case YAML_MAPPING_START_EVENT:
        out.tag = event.data.mapping_start.tag;
        out.anchor = event.data.mapping_start.anchor;
        out.style = event.data.mapping_start.style;
        break;
    default:
        break;
    }
    return &out;
}

__attribute__((export_name("end"))) void end(void)
{
    yaml_event_delete(&event);
    yaml_parser_delete(&parser);
    free(input);
    input = 0;
}
