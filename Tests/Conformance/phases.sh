# Sourced by Scripts/conformance, in this folder: what is done with one schema set.

# The value of a key in a set's set.conf.
setting() { sed -n "s/^$2: //p" "Sets/$1/set.conf"; }

# Runs a command, keeps its output in a log, and puts the elapsed and the processor's seconds into 'seconds'.
measure() {
    local log=$1 status=0 TIMEFORMAT='%R %U'
    shift
    { time "$@" >"$log" 2>&1 || status=$?; } 2>Work/time
    seconds=$(tail -n 1 Work/time)
    return $status
}

generate() {
    local set=$1
    mkdir -p "Work/Generated/$set" "Work/Checks/$set"
    measure "Work/$set.generate" "$codegen" generate --config "Sets/$set/codegen.yaml" || return 1
    printf '%s\n' "${seconds% *}" >"Work/$set.generation-time"
    cat "Work/Generated/$set/"*.swift | wc -l | tr -d ' ' >"Work/$set.lines"
    sed -n 's/.* \([0-9]*\) types .*/\1/p' "Work/$set.generate" >"Work/$set.types"
    sed -n 's/.* \([0-9]*\) components .*/\1/p' "Work/$set.generate" >"Work/$set.components"
    ! grep -q 'warning: ' "Work/$set.generate" || say "$set: $(grep -c 'warning: ' "Work/$set.generate") warnings"
    local sources
    sources=$(setting "$set" sources)
    [ -z "$sources" ] || cp "$root/$sources/"*.swift "Work/Generated/$set/"
    write_check "$set" >"Work/Checks/$set/main.swift"
}

# A program that knows the type of each global element, which are those that the generated code declares to be roots.
write_check() {
    local set=$1 envelope root_types
    envelope=$(setting "$set" envelope)
    root_types=$(sed -n 's/^nonisolated extension \(.*\): XMLRootElement {$/\1/p' "Work/Generated/$set/"*.swift | sort -u)
    printf '// Written by Scripts/conformance.\n// swift-format-ignore-file\n\n'
    printf 'import Conformance\nimport %s\nimport XMLCodec\n\nConformanceRun.main([\n' "$set"
    for type in $root_types; do
        if [ -n "$envelope" ]; then
            printf '    DocumentType(%s<%s>.self, named: %s.xmlName),\n' "$envelope" "$type" "$type"
        else
            printf '    DocumentType(%s.self),\n' "$type"
        fi
    done
    printf '])\n'
}

# Compiles a module from the beginning, with its warnings as errors.
build() {
    local objects
    objects=$(swift build --show-bin-path)/$1.build
    rm -f "$objects"/*.o "$objects"/*.swiftdeps "$objects"/*.priors
    measure "Work/$1.build" swift build --target "$1" || return 1
    printf '%s\n' "$seconds" >"Work/$1.build-time"
}

# Sees that a module compiles where everything belongs to the main actor unless it says otherwise.
check_isolation() {
    local products
    products=$(swift build --show-bin-path)
    find "Work/Generated/$1" -name '*.swift' >"Work/$1.sources"
    swiftc -emit-sil -wmo -Onone -o /dev/null -parse-as-library -module-name "$1" \
        -swift-version 6 -default-isolation MainActor -warnings-as-errors -strict-memory-safety \
        -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
        -enable-upcoming-feature MemberImportVisibility \
        -I "$products/Modules" -Xcc "-fmodule-map-file=$products/CBase64.build/module.modulemap" \
        -I "$root/Sources/CExpat" "@Work/$1.sources" >"Work/$1.isolation" 2>&1
}

# Copies a set's documents, with what keeps them from being read at all put right.
collect_documents() {
    local set=$1 folder file extension
    rm -rf "Work/Documents/$set"
    mkdir -p "Work/Documents/$set/input"
    for folder in $(setting "$set" instances); do
        (cd "Work/corpus/$folder/.." && find "$(basename "$folder")" -type f | sort) | while read -r file; do
            extension=${file##*.}
            case " $(setting "$set" extensions) " in *" $extension "*) ;; *) continue ;; esac
            mkdir -p "Work/Documents/$set/input/$(dirname "$file")"
            cat "Work/corpus/$folder/../$file" >"Work/Documents/$set/input/$file"
        done
    done
    local mend
    for mend in $(setting "$set" mend); do
        find "Work/Documents/$set/input" -type f -exec perl -0777 -pi -e "$(mending "$mend")" {} +
    done
}

mending() {
    case $1 in
        # A bulk edit of the public documentation put https where a namespace has http.
        https) echo 's|"https://schemas\.|"http://schemas.|g' ;;
        # The decoder refuses document type declarations.
        doctype) echo 's|<!DOCTYPE[^>\[]*>||' ;;
        *) fail "there is no mending '$1'" ;;
    esac
}

# The documents of a folder that the set's schema accepts, one path a line.
validate() {
    local set=$1 folder=Work/Documents/$1/$2
    mkdir -p "$folder"
    find "$folder" -type f | sort | tr '\n' '\0' |
        xargs -0 -r xmllint --huge --nonet --noout --schema "$(schema_path "$set")" 2>&1 |
        sed -n "s|^$folder/\(.*\) validates\$|\1|p"
}

schema_path() {
    local schema
    schema=$(setting "$1" schema)
    if [ -f "Sets/$1/$schema" ]; then echo "Sets/$1/$schema"; else echo "Work/corpus/$schema"; fi
}

# Takes the documents through the code, and sees that what was valid still is.
run() {
    local set=$1 documents=Work/Documents/$1 invalid
    collect_documents "$set"
    command -v xmllint >/dev/null 2>&1 && validate "$set" input >"$documents/valid"
    measure "Work/$set.link" swift build --product "${set}Check" || return 1
    measure "Work/$set.run" "$(swift build --show-bin-path)/${set}Check" "Sets/$set" "$documents" $record || return 1
    [ -f "$documents/valid" ] || return 0
    validate "$set" output >"$documents/valid-again"
    invalid=$(comm -23 <(sort "$documents/valid") <(sort "$documents/valid-again") |
        while read -r file; do [ ! -f "$documents/output/$file" ] || echo "  $file: error: valid before, not after"; done)
    [ -z "$invalid" ] || { printf '%s\n' "$invalid" >>"Work/$set.run"; return 1; }
}

