#!/bin/sh
# The main job by script, as a district office could run it: mainjob.sh LAUREL_CLI FOLDER VIDEO
# Makes FOLDER/Demo School.laurel anew and leaves the badge PDF, the letter and the hand-out there.
set -eu
laurel=$1
to=$2
video=$3
school="$to/Demo School.laurel"
teacher=noor.haddad@maplegrove.example
reviewer=samuel.osei@maplegrove.example
approver=ruth.okafor@maplegrove.example

rm -rf "$school" "$school"-* "$to/Demo School.media" "$to/Demo School.backups"
rm -f "$to"/*.pdf "$to/roster.csv" "$to/lesson-plan.md"
"$laurel" new "$school" --demo

printf 'first name,last name,email,role,title\nNoor,Haddad,%s,teacher,Grade 3 teacher\n' \
    "$teacher" >"$to/roster.csv"
"$laurel" roster import "$school" "$to/roster.csv"
"$laurel" enroll "$school" --person "$teacher" --design CM-01

cat >"$to/lesson-plan.md" <<'PLAN'
# Handing in papers, taught in fifteen minutes
1. Papers face up, name side to the front.
2. Pass them to the left without a word.
3. The last one in the row squares the pile.
4. The pile goes to the tray when the row is called.
Near miss: I pass to the right and ask what a visitor would see.
PLAN

evidence() { "$laurel" evidence add "$school" --person "$teacher" --design CM-01 "$@"; }
evidence --requirement E1 --text "Twenty-six third graders. Handing in papers took 94, 88, 101, 90 and 97 seconds, twice a day. Lining up was the other transition I considered." >/dev/null
evidence --requirement E2 "$to/lesson-plan.md" >/dev/null
clip=$(evidence --requirement E3 "$video" --consent-held-at "School office" \
    --deidentified "Filmed from behind; no names are said")
evidence --requirement E4 --text "61, 55, 58, 49, 44, 46, 41, 43, 40, 38 seconds on ten school days. From day five the rows pass to the left." >/dev/null
evidence --requirement E5 --text "The median fell from 94 to 45 seconds. I changed the direction on day five because two rows met in the middle, and the next timing was five seconds faster. After a long break I would show the last number and rehearse steps two and three only." >/dev/null
"$laurel" submit "$school" --person "$teacher" --design CM-01 --accept-statements

work="--person $teacher --design CM-01 --reviewer $reviewer"
# shellcheck disable=SC2086
{
    "$laurel" review start "$school" $work
    moment=$("$laurel" comment add "$school" $work --evidence "$clip" --at 0.4 --to 1.2 \
        --criterion C3 --kind celebration "The whole class has its eyes on you before you begin.")
    "$laurel" comment add "$school" $work --evidence "$clip" --at 1.0 --criterion C4 \
        --kind wonder "I wonder what a student would say if you asked which step was missing." >/dev/null
    "$laurel" score "$school" $work C1=3 C2=4 C3=3 C4=3 C5=3 --cite "C3=$moment"
    "$laurel" review finish "$school" $work \
        --strengths "You found the step that cost the time and changed only that." \
        --next-steps "Let a student show the near miss, and share your log with the grade 3 team."
}
"$laurel" decide "$school" --person "$teacher" --design CM-01 --approve --by "$approver" \
    --letter "$to/Letter.pdf"
"$laurel" badge export "$school" --person "$teacher" --design CM-01 --format pdf -o "$to"
"$laurel" design handout "$school" CM-01 -o "$to/Handout CM-01.pdf"
"$laurel" check "$school"
printf '\nThe demo school: %s\nThe letter:      %s\nThe badge:       the PDF named above, beside them\n' \
    "$school" "$to/Letter.pdf"
