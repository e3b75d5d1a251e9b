import Office

/// The commands of the main screen and those that take a meeting from one phase to the next.
extension CommandName {
  package static let issues = CommandName(
    "issues", title: ("议题", "Issues"),
    help: (
      "添加议题、审定、选定要讨论的议题，提方案和修改意见。",
      "Adds issues, takes one up, and takes down proposals and amendments."
    ))
  package static let floor = CommandName(
    "floor", title: ("发言", "The floor"), label: ("发言", "Floor"),
    help: (
      "登记待发言、请人发言、计时、补登发言。", "Who waits, who speaks and for how long."
    ))
  package static let vote = CommandName(
    "vote", title: ("表决", "Vote"),
    help: (
      "发起表决，录入、核对、宣布；征求有关单位意见；复点、作废。",
      "Opens a vote, enters, checks and announces it; asks for consents; recounts and voids."
    ))
  package static let steps = CommandName(
    "steps", title: ("议程环节（介绍、休息等）", "Agenda steps"), label: ("环节", "Steps"),
    help: (
      "登记不计发言的环节，如介绍、答疑、休息倒计时。",
      "Untimed steps such as introductions, and breaks with a countdown."
    ))
  package static let openMeeting = CommandName(
    "open-meeting", title: ("开会", "Open the meeting"), label: ("开会", "Open"),
    help: ("核对时间和到会人数后宣布开会。", "Opens the meeting once clock and attendance are checked."))
  package static let pause = CommandName(
    "pause", title: ("暂停或继续计时", "Pause or go on"), label: ("暂停", "Pause"),
    help: ("发言计时暂停，再按一次继续。主屏幕上按空格或回车也行。", "Stops the clock of a turn and lets it go on."))
}

/// The commands of the floor.
extension CommandName {
  package static let giveFloor = CommandName(
    "give-floor", title: ("请选中的人发言", "Give the floor"), label: ("请发言", "Speak"),
    help: (
      "请选中的人发言并开始计时。回车相同。", "Gives the chosen one the floor and starts the clock; so does Enter."
    ))
  package static let queueUp = CommandName(
    "queue-up", title: ("登记待发言", "Add to the queue"), label: ("登记", "Add"),
    help: ("按房号、拼音或姓名找人，登记待发言。", "Finds somebody and adds them to those who wait."))
  package static let endTurn = CommandName(
    "end-turn", title: ("发言结束", "End the turn"), label: ("结束", "End"),
    help: ("停止计时，记下用时。", "Stops the clock and keeps the time taken."))
  package static let moreTime = CommandName(
    "more-time", title: ("加时或不限时", "More time"), label: ("加时", "More"),
    help: ("给正在发言的人加时间，或改为不限时。", "Gives the speaker more time, or no limit."))
  package static let restoreTurn = CommandName(
    "restore-turn", title: ("恢复刚才的发言", "Put back the last turn"), label: ("恢复", "Put back"),
    help: ("刚才按错了结束，接着计时。", "The last turn was ended by mistake and goes on."))
  package static let leaveQueue = CommandName(
    "leave-queue", title: ("移出待发言", "Take off the queue"), label: ("移出", "Remove"),
    help: ("选中的人不发言了。", "The chosen one no longer waits."))
  package static let noteTurn = CommandName(
    "note-turn", title: ("记发言要点", "Note what was said"), label: ("要点", "Note"),
    help: ("记下正在发言或刚发言的人说了什么。", "Notes what the present or last speaker said."))
  package static let recordTurn = CommandName(
    "record-turn", title: ("补登发言", "Record a turn"), label: ("补登", "Record"),
    help: ("没有计时的发言事后补登。", "Writes down a turn that was not timed."))
}
