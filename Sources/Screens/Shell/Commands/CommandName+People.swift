import Office

/// The commands of the sign-in desk and the roster.
extension CommandName {
  package static let signIn = CommandName(
    "sign-in", title: ("签到", "Sign-in desk"), label: ("签到", "Sign-in"),
    help: (
      "输入房号、姓名或拼音首字母，回车签到。重复签到不会变成缺席。",
      "Type room digits, a name or initials; Enter signs in. Twice never means absent."
    ))
  package static let leave = CommandName(
    "leave", title: ("离会", "Leaves"), label: ("离会", "Leaves"),
    help: (
      "光标所在的人离开会场；再签到就是返回。", "The one under the cursor leaves; signing in again brings them back."
    ))
  package static let excuse = CommandName(
    "excuse", title: ("请假", "Excused"), label: ("请假", "Excuse"),
    help: ("光标所在的人请假，可写原因。", "The one under the cursor is excused, with a reason if given."))
  package static let absent = CommandName(
    "absent", title: ("缺席", "Absent"), label: ("缺席", "Absent"),
    help: ("光标所在的人缺席。已到会的人不能记缺席。", "The one under the cursor is absent. Nobody who came can be."))
  package static let restAbsent = CommandName(
    "rest-absent", title: ("未到的都记缺席", "All awaited are absent"), label: ("全记缺席", "Rest"),
    help: ("会议快结束时用，先问一次。", "For the end of the meeting; it asks first."))
}
