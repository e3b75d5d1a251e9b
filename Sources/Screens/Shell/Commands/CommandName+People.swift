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
  package static let walkIn = CommandName(
    "walk-in", title: ("登记名册外的来人", "Someone not on the roster"), label: ("来人登记", "Walk-in"),
    help: (
      "来的人不在名册上：登记姓名，先列席或旁听。", "Someone who isn't on the roster: an observer until given a vote."
    ))
  package static let person = CommandName(
    "person", title: ("修改个人信息", "Change a person"), label: ("改信息", "Change"),
    help: (
      "改姓名、席别、身份、房号。身份可有几个，人只算一个。",
      "Name, standing, groups, home. Several groups still are one person."
    ))
  package static let expectation = CommandName(
    "expectation", title: ("应到人数", "Number expected"), label: ("应到", "Expected"),
    help: ("按名册、自愿参加或指定人数。", "By roster, voluntary, or a number of its own."))
  package static let restAbsent = CommandName(
    "rest-absent", title: ("未到的都记缺席", "All awaited are absent"), label: ("全记缺席", "Rest"),
    help: ("会议快结束时用，先问一次。", "For the end of the meeting; it asks first."))
  package static let roster = CommandName(
    "roster", title: ("名册", "Roster"), label: ("名册", "Roster"),
    help: ("查看和修改名册上的人。", "Shows and changes who is on the roster."))
  package static let addPerson = CommandName(
    "add-person", title: ("在名册上添加一人", "Add somebody to the roster"), label: ("添加", "Add"),
    help: ("逐个添加，存好一位接着下一位。", "One after another."))
  package static let removePerson = CommandName(
    "remove-person", title: ("移出名册", "Take off the roster"), label: ("移出", "Take off"),
    help: ("写明原因；已到会的人不能移出。", "With a reason; nobody who is here."))
}
