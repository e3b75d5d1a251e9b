import Office

/// The commands of the main screen and those that take a meeting from one phase to the next.
extension CommandName {
  package static let outcome = CommandName(
    "outcome", title: ("议定事项", "Outcome"),
    help: (
      "写明议定事项、条件、试行期，落实分工，登记异议。",
      "What was settled, on which conditions, who does what by when; objections."
    ))
  package static let record = CommandName(
    "record", title: ("记录", "Record"),
    help: (
      "补记、不同意见及答复、征求意见数、附件，更正，封存。",
      "Remarks, concerns and their answers, opinions, attachments, corrections, the seal."
    ))
  package static let papers = CommandName(
    "papers", title: ("文书", "Papers"),
    help: ("生成通知、签到表、记录、纪要等文书，并说明放在哪里。", "Makes the papers and says where they are."))
  package static let timeline = CommandName(
    "timeline", title: ("流水（全部记录）", "Timeline"), label: ("流水", "Timeline"),
    help: (
      "按先后列出每一条记录，可以撤销或更正其中一条。",
      "Every entry in order; any of them can be undone or corrected."
    ))
  package static let adjourn = CommandName(
    "adjourn", title: ("散会", "Adjourn"),
    help: ("散会后签到和表决不再改动，记录可以接着补。", "Freezes attendance and votes; the record is completed later."))
  package static let reopen = CommandName(
    "reopen", title: ("复会", "Reopen"),
    help: ("散会后接着开，要写明原因。", "Goes on with an adjourned meeting, for a reason."))
  package static let seal = CommandName(
    "seal", title: ("定稿封存", "Seal the record"), label: ("封存", "Seal"),
    help: (
      "记录补齐后定稿，以后只能更正。会问两次。",
      "Makes the record final; afterwards it is only corrected. It asks twice."
    ))
}
