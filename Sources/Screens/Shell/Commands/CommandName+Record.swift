import Office

/// The commands of outcomes.
extension CommandName {
  package static let settle = CommandName(
    "settle", title: ("写议定事项", "Write what was settled"), label: ("写事项", "Points"),
    help: ("一行写一条，先按通过的方案列好，再改。", "One point a line; it starts from the text agreed."))
  package static let editChosen = CommandName(
    "edit-chosen", title: ("修改选中的一条", "Edit the chosen one"), label: ("修改", "Edit"),
    help: (
      "修改选中的议定事项、分工或答复异议。回车相同。",
      "Edits the chosen point or task, or answers the objection; so does Enter."
    ))
  package static let conditions = CommandName(
    "conditions", title: ("附带条件和试行期", "Conditions and trial period"), label: ("条件试行", "Conditions"),
    help: ("附带的条件，试行从哪天到哪天。", "Conditions, and from when until when it is tried."))
  package static let assign = CommandName(
    "assign", title: ("落实分工", "Add a task"), label: ("分工", "Task"),
    help: ("做什么、谁牵头、谁负责、哪天前办好。", "What, who leads, who is responsible, by when."))
  package static let progress = CommandName(
    "progress", title: ("落实情况", "Report progress"), label: ("落实", "Progress"),
    help: ("选中的分工做得怎样，办结没有。", "How the chosen task goes, and whether it is done."))
  package static let dropTask = CommandName(
    "drop-task", title: ("取消分工", "Drop the task"), label: ("取消", "Drop"),
    help: ("选中的分工不做了，写明原因。", "The chosen task is dropped, for a reason."))
  package static let closeIssue = CommandName(
    "close-issue", title: ("议题办结", "Close the issue"), label: ("办结", "Close"),
    help: ("有分工的办结；没有分工的要写明原因。", "Closes it; without a task it needs a reason."))
  package static let object = CommandName(
    "object", title: ("登记异议", "Take down an objection"), label: ("异议", "Object"),
    help: ("公示期间等收到的异议，逐条答复。", "Objections after the vote; each is answered."))
}

/// The commands of the record.
extension CommandName {
  package static let remark = CommandName(
    "remark", title: ("补记", "Add to the record"), label: ("补记", "Remark"),
    help: ("补记说了什么、发生了什么，写明什么时候。", "What was said or happened, and when."))
  package static let raiseConcern = CommandName(
    "raise-concern", title: ("登记不同意见", "Take down a concern"), label: ("不同意见", "Concern"),
    help: ("谁有什么不同意见。", "Who has which concern."))
  package static let answerConcern = CommandName(
    "answer-concern", title: ("答复不同意见", "Answer the concern"), label: ("答复", "Answer"),
    help: ("选中的不同意见怎样回应，本人认可吗。回车相同。", "How the chosen concern was met; so does Enter."))
  package static let opinions = CommandName(
    "opinions", title: ("征求意见统计", "Opinions asked on slips"), label: ("征求数", "Opinions"),
    help: ("发放、收回、有效、同意各多少，主要意见三行。", "Issued, returned, valid, agreeing; three lines of opinion."))
  package static let attach = CommandName(
    "attach", title: ("添加附件", "Attach a file"), label: ("附件", "Attach"),
    help: (
      "照片、签字的签到表、盖章的意见等，记下文件校验值。", "Photos, the signed sheet, a sealed letter; with its checksum."
    ))
  package static let correctCount = CommandName(
    "correct-count", title: ("更正票数", "Correct a count"), label: ("更正票数", "Counts"),
    help: (
      "宣布后发现数错了：写明正确的数和原因，前后两个结果都保留。",
      "A count found wrong after its announcement; both results are kept."
    ))
  package static let retractEntry = CommandName(
    "retract-entry", title: ("撤销选中的一条", "Undo the chosen entry"), label: ("撤这条", "Undo"),
    help: ("撤销选中的一条记录，记录仍保留并注明已撤销。", "Takes the chosen entry back; it stays, marked as undone."))
  package static let redactEntry = CommandName(
    "redact-entry", title: ("隐去选中一条里的文字", "Strike words out of the entry"),
    label: ("隐去", "Strike out"),
    help: (
      "不该留在文件里的文字（病情、身份证号等）经批准隐去，事情保留。要问两遍。",
      "Words that must not stay in the file go, once approved; the act stays. It asks twice."
    ))
  package static let correctEntry = CommandName(
    "correct-entry", title: ("更正选中的一条", "Correct the chosen entry"), label: ("更正", "Correct"),
    help: (
      "散会后更正选中记录里写错的一项。回车相同。", "After adjourning, puts a field of the entry right; so does Enter."
    ))
}

/// What is put right beside the entries.
extension CommandName {
  package static let correctTitle = CommandName(
    "correct-title", title: ("更正会议名称", "Correct the meeting's title"), label: ("会议名称", "Title"),
    help: (
      "散会后会议名称写错了：前后两个名称文书都印。", "After adjourning; papers print both titles."
    ))
  package static let noteErratum = CommandName(
    "note-erratum", title: ("方案勘误", "Note a slip of the pen in the text"), label: ("勘误", "Erratum"),
    help: (
      "表决过的方案里有笔误：原文不动，旁边注明应为什么。",
      "The text that was voted on stays; what it is meant to say is printed beside it."
    ))
  package static let missedSignIn = CommandName(
    "missed-sign-in", title: ("补登到会", "Enter somebody who was there"), label: ("补登到会", "Was there"),
    help: (
      "散会后发现有人到会漏了签到：只改到会，表决不变。",
      "After adjourning: attendance alone changes, no vote does."
    ))
}

/// The commands of papers.
extension CommandName {
  package static let makePaper = CommandName(
    "make-paper", title: ("生成选中的文书", "Make the chosen paper"), label: ("生成", "Make"),
    help: ("生成选中的文书，说明放在哪里。回车相同。", "Makes the chosen paper and says where it is; so does Enter."))
  package static let makeAll = CommandName(
    "make-all", title: ("生成全部文书", "Make all papers"), label: ("全部生成", "All"),
    help: ("现在能出的文书一次生成。", "Makes every paper that can be made now."))
  package static let confirmUnmarked = CommandName(
    "confirm-unmarked", title: ("没有标记的都可以公开", "Confirm all without a mark"),
    label: ("无标记的确认", "Unmarked"),
    help: ("没有标记的句子看过以后一次确认。", "Confirms every sentence without a mark at once."))
  package static let confirmSentence = CommandName(
    "confirm-sentence", title: ("选中的这句照此公开", "Confirm the chosen sentence"),
    label: ("照此公开", "As it is"),
    help: ("选中的一句照显示的样子公开。", "Lets the chosen sentence go out as it is shown."))
  package static let rewriteSentence = CommandName(
    "rewrite-sentence", title: ("改写选中的这句", "Rewrite the chosen sentence"), label: ("改写", "Rewrite"),
    help: (
      "公开版里换一种不指明个人的说法；记录不变。回车相同。",
      "Prints other words in public copies; the record stays. So does Enter."
    ))
  package static let readPaper = CommandName(
    "read-paper", title: ("看一看选中的文书", "Read the chosen paper"), label: ("预览", "Read"),
    help: ("先在屏幕上看全文。", "Shows the paper on the screen first."))
}
