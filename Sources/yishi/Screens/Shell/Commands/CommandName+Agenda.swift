/// The commands of issues, proposals and steps.
extension CommandName {
  package static let addIssue = CommandName(
    "add-issue", title: ("添加议题", "Add an issue"), label: ("添加", "Add"),
    help: ("添加议题，写明来源和提出人。", "Adds an issue with its source and who raised it."))
  package static let takeUp = CommandName(
    "take-up", title: ("开始讨论选中的议题", "Take up the chosen issue"), label: ("讨论", "Take up"),
    help: ("选中的议题上屏，开始讨论。回车相同。", "The chosen issue goes on the wall; so does Enter."))
  package static let propose = CommandName(
    "propose", title: ("提方案", "Make a proposal"), label: ("提方案", "Propose"),
    help: ("写下方案全文，由谁提出、谁附议。", "Takes down the text, who moves and who seconds it."))
  package static let amend = CommandName(
    "amend", title: ("提修改意见", "Amend"), label: ("提修改", "Amend"),
    help: ("在现方案上直接改，改动自动列出。", "Edit a copy of the text; what changes is listed by itself."))
  package static let motions = CommandName(
    "motions", title: ("方案各稿和修改意见", "Versions and amendments"), label: ("各稿", "Versions"),
    help: ("看各稿全文，改写或撤回修改意见，撤回方案。", "Every version; amendments can be revised or withdrawn."))
  package static let prepareIssue = CommandName(
    "prepare-issue", title: ("审定、告知等", "Screening, notice and so on"), label: ("审定等", "More"),
    help: (
      "议题审定、党组织研究情况、提前告知、能否商定；暂缓、提交、撤回。",
      "Screening, party study, notice, whether it is ours to decide; deferring and withdrawing."
    ))

  package static let screenIssue = CommandName(
    "screen-issue", title: ("议题审定", "Screening"), label: ("审定", "Screen"),
    help: ("由谁审定、列入还是不列入、怎样答复。", "Who screened it, whether it is listed, the reply."))
  package static let partyStudy = CommandName(
    "party-study", title: ("党组织研究情况", "Party study"), label: ("党组织", "Study"),
    help: ("党组织研究的日期和意见。", "When the party organisation studied it, and its view."))
  package static let notice = CommandName(
    "notice", title: ("已提前告知", "Told beforehand"), label: ("告知", "Notice"),
    help: ("哪天、用什么方式提前告知了各方。", "When and how the parties were told."))
  package static let competence = CommandName(
    "competence", title: ("这件事能不能由会议商定", "Is it ours to decide?"), label: ("能否商定", "Ours?"),
    help: (
      "是否属于业主共同决定事项；拿不准也可以如实登记。",
      "Whether it belongs to the owners in common; unsure is an answer too."
    ))
  package static let changeIssue = CommandName(
    "change-issue", title: ("修改议题", "Change the issue"), label: ("改议题", "Change"),
    help: ("改名称、来源、提出人、情况说明。", "Title, source, who raised it, summary."))
  package static let deferIssue = CommandName(
    "defer-issue", title: ("暂缓", "Defer"),
    help: ("这次不定，写明原因和何时再议。", "Not decided now; why, and until when."))
  package static let referIssue = CommandName(
    "refer-issue", title: ("提交其他会议或单位", "Refer elsewhere"), label: ("提交", "Refer"),
    help: ("提交居民代表会议、业主共同决定、转报街道等。", "To the residents' assembly, the owners, the street office."))
  package static let withdrawIssue = CommandName(
    "withdraw-issue", title: ("撤回议题", "Withdraw the issue"), label: ("撤回", "Withdraw"),
    help: ("提出人撤回，写明原因。", "It is withdrawn, for a reason."))

  package static let reportIssue = CommandName(
    "report-issue", title: ("仅作通报", "Report only"), label: ("仅通报", "Report"),
    help: ("这件事只是通报，不提方案、不表决。", "The meeting is told of it and decides nothing."))

  package static let reviseAmendment = CommandName(
    "revise-amendment", title: ("改写修改意见", "Revise the amendment"), label: ("改写", "Revise"),
    help: ("选中的修改意见按现方案改写。", "Revises the chosen amendment against the current text."))
  package static let withdrawAmendment = CommandName(
    "withdraw-amendment", title: ("撤回修改意见", "Withdraw the amendment"), label: ("撤回", "Withdraw"),
    help: ("选中的修改意见不提了。", "The chosen amendment is withdrawn."))
  package static let withdrawMotion = CommandName(
    "withdraw-motion", title: ("撤回方案", "Withdraw the proposal"), label: ("撤方案", "Drop"),
    help: ("整个方案撤回，写明原因。", "The whole proposal is withdrawn, for a reason."))

  package static let addStep = CommandName(
    "add-step", title: ("添加环节", "Add a step"), label: ("添加", "Add"),
    help: ("如介绍情况、答疑、休息10分钟。", "Such as introductions, answers, a break of ten minutes."))
  package static let beginStep = CommandName(
    "begin-step", title: ("开始选中的环节", "Begin the chosen step"), label: ("开始", "Begin"),
    help: ("选中的环节上屏。回车相同。", "The chosen step goes on the wall; so does Enter."))
  package static let endStep = CommandName(
    "end-step", title: ("结束环节", "End the step"), label: ("结束", "End"),
    help: ("正在进行的环节结束。", "The step under way is over."))
}
